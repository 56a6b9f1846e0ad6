using System.Text.Json;

namespace Monitoring.Workflows.Definitions;

/// <summary>A fork's ports are its <c>branches</c> input: a JSON array of names, as text or as the array itself.</summary>
internal static class ForkBranches
{
    public static IReadOnlyList<string>? Parse(string value)
    {
        try
        {
            using var array = JsonDocument.Parse(value);
            if (array.RootElement.ValueKind is not JsonValueKind.Array
                || array.RootElement.EnumerateArray().Any(name => name.ValueKind is not JsonValueKind.String))
            {
                return null;
            }

            var names = array.RootElement.EnumerateArray().Select(name => name.GetString()!).ToList();
            return names.Count >= 2 && names.TrueForAll(name => name.Length > 0) && names.Distinct().Count() == names.Count ? names : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
