using System.Text.Json;
using Monitoring.Domain.Shared;

namespace Monitoring.Activities.Forms;

/// <summary>Names every required field that a posted form leaves out, so that the official sees all of them at once.</summary>
public static class MissingFields
{
    public static IReadOnlyList<Refusal> Of(Type form, JsonElement posted) =>
        posted.ValueKind is JsonValueKind.Object ? [.. Of(FormDescription.Of(form), posted, "")] : [Tasks.FormRefusals.Empty];

    private static IEnumerable<Refusal> Of(IReadOnlyList<FormField> fields, JsonElement posted, string path)
    {
        foreach (var field in fields)
        {
            var given = posted.TryGetProperty(field.Name, out var value) && value.ValueKind is not JsonValueKind.Null;
            if (field.IsRequired && !given)
            {
                yield return new Refusal("form.missing", $"请填写“{field.Label}”。") { Field = path + field.Name };
            }
            else if (given && field.Kind is FormFieldKind.Rows && value.ValueKind is JsonValueKind.Array)
            {
                foreach (var fault in Rows(field, value, path))
                {
                    yield return fault;
                }
            }
        }
    }

    private static IEnumerable<Refusal> Rows(FormField field, JsonElement rows, string path) =>
        rows.EnumerateArray().Index().Where(r => r.Item.ValueKind is JsonValueKind.Object)
            .SelectMany(r => Of(field.Columns, r.Item, $"{path}{field.Name}[{r.Index}]."));
}
