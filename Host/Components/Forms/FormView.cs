using System.Text.Json.Nodes;
using Monitoring.Activities.Forms;
using Monitoring.Domain.Shared;

namespace Monitoring.Host.Components.Forms;

/// <summary>A form as a page shows it: what is asked, what stands in it, what was wrong with it.</summary>
public sealed record FormView
{
    public required IReadOnlyList<FormField> Fields { get; init; }

    /// <summary>What was typed, or what the system knows.</summary>
    public required JsonObject Values { get; init; }

    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public IReadOnlyList<FormChoice> Members { get; init; } = [];

    public IReadOnlyList<FormChoice> Objections { get; init; } = [];

    public string? Text(string name) => Values[name] is JsonValue value ? value.ToString() : null;

    public bool Holds(string name, string code) => Values[name] switch
    {
        JsonArray list => list.Any(v => v?.ToString() == code),
        JsonValue value => value.ToString() == code,
        _ => false,
    };

    public string? RefusalOf(string name) =>
        Refusals.FirstOrDefault(r => r.Field == name || r.Field?.StartsWith(name + "[", StringComparison.Ordinal) == true)?.Detail;
}
