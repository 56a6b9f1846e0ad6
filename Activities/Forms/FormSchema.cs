using System.Text.Json.Nodes;

namespace Monitoring.Activities.Forms;

/// <summary>A form's fields as JSON Schema, for programs.</summary>
public static class FormSchema
{
    public static JsonObject Of(Type form) => Of(FormDescription.Of(form));

    private static JsonObject Of(IReadOnlyList<FormField> fields)
    {
        var properties = new JsonObject();
        foreach (var field in fields)
        {
            properties[field.Name] = Of(field);
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. fields.Where(f => f.IsRequired).Select(f => (JsonNode)f.Name)]),
        };
    }

    private static JsonObject Of(FormField field)
    {
        var schema = field.Kind switch
        {
            FormFieldKind.Text or FormFieldKind.LongText => Typed("string"),
            FormFieldKind.Integer => Typed("integer"),
            FormFieldKind.Money => Typed("number"),
            FormFieldKind.Date => Typed("string", "date"),
            FormFieldKind.YesNo => Typed("boolean"),
            FormFieldKind.Choice => Coded(field),
            FormFieldKind.Choices => List(Coded(field)),
            FormFieldKind.Files or FormFieldKind.Members => List(Typed("string", "uuid")),
            FormFieldKind.Member or FormFieldKind.Objection => Typed("string", "uuid"),
            FormFieldKind.Rows => List(Of(field.Columns)),
        };
        schema["title"] = field.Label;
        if (field.Hint is not null)
        {
            schema["description"] = field.Hint;
        }

        return schema;
    }

    private static JsonObject Typed(string type, string? format = null)
    {
        var schema = new JsonObject { ["type"] = type };
        if (format is not null)
        {
            schema["format"] = format;
        }

        return schema;
    }

    private static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject Coded(FormField field) => new()
    {
        ["type"] = "string",
        ["oneOf"] = new JsonArray([.. field.Choices.Select(c => (JsonNode)new JsonObject { ["const"] = c.Code, ["title"] = c.Label })]),
    };
}
