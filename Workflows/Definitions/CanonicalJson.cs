using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Monitoring.Workflows.Definitions;

/// <summary>
/// A definition's meaning as bytes: sorted keys, no white space, numbers in one notation, and without what a server adds
/// when it stores or serves it.
/// </summary>
public static class CanonicalJson
{
    internal static readonly string[] ServerAdditions = ["id", "createdAt", "isLatest", "isPublished", "links", "toolVersion"];

    public static string Hash(JsonElement definition)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            Write(writer, definition, isTop: true);
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }

    public static string Hash(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Hash(document.RootElement);
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element, bool isTop)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in element.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    if (!isTop || !ServerAdditions.Contains(property.Name))
                    {
                        writer.WritePropertyName(property.Name);
                        Write(writer, property.Value, isTop: false);
                    }
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(writer, item, isTop: false);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(Number(element));
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    /// <summary>Studio writes 60 as 60.0 at times; that is the same place on the canvas.</summary>
    private static string Number(JsonElement element) =>
        element.TryGetDecimal(out var number)
            ? (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)
            : element.GetRawText();
}
