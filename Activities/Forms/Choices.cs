using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Register;

namespace Monitoring.Activities.Forms;

/// <summary>The codes and words of a closed set, taken from the one place that names them.</summary>
public static class Choices
{
    private static readonly Type[] Names = [typeof(Labels), typeof(CaseLabels)];

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<FormChoice>> Known = new();

    public static IReadOnlyList<FormChoice> Of(Type set) => Known.GetOrAdd(set, Read);

    private static FormChoice[] Read(Type set)
    {
        var label = Names.Select(n => n.GetMethod("Of", BindingFlags.Public | BindingFlags.Static, [set]))
            .FirstOrDefault(m => m is not null)
            ?? throw new InvalidOperationException($"No words are given for {set}.");
        return [.. Enum.GetValues(set).Cast<object>()
            .Select(v => new FormChoice(Code(v), (string)label.Invoke(obj: null, [v])!))];
    }

    private static string Code(object value) => JsonSerializer.SerializeToElement(value, value.GetType(), FactJson.Options).GetString()!;
}
