using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitoring.Persistence.Conventions;

/// <summary>A small dictionary of ids and codes, kept as jsonb.</summary>
internal static class CodesColumn
{
    private static readonly ValueComparer<Dictionary<string, string>> Comparer = new(
        (left, right) => Write(left!) == Write(right!),
        codes => Write(codes).GetHashCode(StringComparison.Ordinal),
        codes => new Dictionary<string, string>(codes));

    public static PropertyBuilder<Dictionary<string, string>> HasCodesConversion(this PropertyBuilder<Dictionary<string, string>> property)
    {
        property.HasColumnType("jsonb").HasConversion(codes => Write(codes), json => Read(json), Comparer);
        return property;
    }

    private static string Write(Dictionary<string, string> codes) =>
        JsonSerializer.Serialize(new SortedDictionary<string, string>(codes, StringComparer.Ordinal));

    private static Dictionary<string, string> Read(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
}
