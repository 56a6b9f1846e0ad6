using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monitoring.Domain.Cases;

/// <summary>Closed sets travel by their upper-case code, such as JOB_UNSTABLE; never by number.</summary>
internal sealed class CodeListJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private sealed class Converter<TEnum> : JsonConverter<TEnum>
        where TEnum : struct, Enum
    {
        private static readonly Dictionary<string, TEnum> ByCode =
            Enum.GetValues<TEnum>().ToDictionary(v => JsonNamingPolicy.SnakeCaseUpper.ConvertName(v.ToString()), StringComparer.OrdinalIgnoreCase);

        private static readonly Dictionary<TEnum, string> Codes = ByCode.ToDictionary(p => p.Value, p => p.Key);

        public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && ByCode.TryGetValue(reader.GetString()!, out var value)
                ? value
                : throw new JsonException("Not a code of the list.");

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(Codes[value]);
    }
}
