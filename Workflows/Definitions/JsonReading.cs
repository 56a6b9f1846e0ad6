using System.Text.Json;

namespace Monitoring.Workflows.Definitions;

internal static class JsonReading
{
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    public static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static int? Whole(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var whole) ? whole : null;

    public static bool IsNumber(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number };

    /// <summary>What stands in the file, short enough for a sentence.</summary>
    public static string Shown(this JsonElement? element) => element is null ? "没有" : Shorten(element.Value.GetRawText());

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
