using System.Collections;
using System.Globalization;
using System.Text;

namespace Monitoring.Persistence.RoundTrips;

/// <summary>PostgreSQL's text form of an array: <c>{"a","b",NULL}</c>.</summary>
internal static class ArrayLiteral
{
    public static string Of(object array)
    {
        var literal = new StringBuilder("{");
        literal.AppendJoin(',', ((IEnumerable)array).Cast<object?>().Select(Element));
        return literal.Append('}').ToString();
    }

    private static string Element(object? element) => element switch
    {
        null => "NULL",
        string text => Quoted(text),
        DateOnly day => Quoted(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTimeOffset instant => Quoted(instant.ToString("O", CultureInfo.InvariantCulture)),
        Enum number => number.ToString("D"),
        byte[] => throw new NotSupportedException("An array of binary values is not stored; use a table."),
        IFormattable formattable => Quoted(formattable.ToString(format: null, CultureInfo.InvariantCulture)),
        _ => Quoted(element.ToString() ?? ""),
    };

    private static string Quoted(string text) =>
        '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
}
