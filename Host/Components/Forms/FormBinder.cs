using System.Globalization;
using System.Text.Json.Nodes;
using Monitoring.Activities.Forms;

namespace Monitoring.Host.Components.Forms;

/// <summary>
/// Turns a posted page into the same JSON a program would send, so that pages and API share one handler. What cannot be
/// read as its kind is passed on as typed, and refused there with the field's name.
/// </summary>
public static class FormBinder
{
    /// <summary>Field names on a page are prefixed, so that they never meet the page's own.</summary>
    public const string Prefix = "f.";

    public static JsonObject Bind(IReadOnlyList<FormField> fields, IFormCollection posted) => Bind(fields, posted, Prefix);

    public static JsonObject Bind(IReadOnlyList<FormField> fields, IFormCollection posted, string prefix)
    {
        var bound = new JsonObject();
        foreach (var field in fields)
        {
            if (Value(field, posted, prefix + field.Name) is { } value)
            {
                bound[field.Name] = value;
            }
        }

        return bound;
    }

    private static JsonNode? Value(FormField field, IFormCollection posted, string name) => field.Kind switch
    {
        FormFieldKind.Rows => Rows(field, posted, name),
        FormFieldKind.Choices or FormFieldKind.Files or FormFieldKind.Members =>
            new JsonArray([.. posted[name].Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => (JsonNode)v!.Trim())]),
        FormFieldKind.YesNo => string.IsNullOrEmpty(posted[name]) ? null : posted[name].Contains("true"),
        FormFieldKind.Integer => Text(posted, name) is { } text ? Whole(text) : null,
        FormFieldKind.Money => Text(posted, name) is { } text ? Money(text) : null,
        FormFieldKind.Text or FormFieldKind.LongText => field.IsRequired ? Text(posted, name) ?? "" : Text(posted, name),
        FormFieldKind.Date or FormFieldKind.Choice or FormFieldKind.Member or FormFieldKind.Objection => Text(posted, name),
    };

    private static JsonArray Rows(FormField field, IFormCollection posted, string name)
    {
        var rows = new JsonArray();
        for (var i = 0; posted.Keys.Any(k => k.StartsWith($"{name}[{i}].", StringComparison.Ordinal)); i++)
        {
            var row = Bind(field.Columns, posted, $"{name}[{i}].");
            // A row in which nothing was entered is the spare line of the page.
            if (row.Any(c => c.Value is not null && (c.Value is not JsonValue v || v.ToString().Length > 0)))
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private static string? Text(IFormCollection posted, string name)
    {
        var text = posted[name].LastOrDefault()?.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static JsonNode Whole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : text;

    private static JsonNode Money(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : text;
}
