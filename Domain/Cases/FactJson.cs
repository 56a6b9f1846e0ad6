using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Monitoring.Domain.Cases;

/// <summary>The one JSON form of facts: as stored, as posted by a page, as sent by a program.</summary>
public static class FactJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    public static string Write<TContent>(TContent content) => JsonSerializer.Serialize(content, Options);

    public static TContent Read<TContent>(string json) =>
        JsonSerializer.Deserialize<TContent>(json, Options) ?? throw new InvalidOperationException("A stored fact is empty.");

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            RespectRequiredConstructorParameters = true,
        };
        options.Converters.Add(new CodeListJsonConverterFactory());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
