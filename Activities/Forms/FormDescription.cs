using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Monitoring.Domain.Forms;

namespace Monitoring.Activities.Forms;

/// <summary>Reads a paper's properties into the fields of its form, once per type. Unmarked properties are computed, never asked.</summary>
public static class FormDescription
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<FormField>> Known = new();

    public static IReadOnlyList<FormField> Of(Type form) => Known.GetOrAdd(form, Describe);

    private static IReadOnlyList<FormField> Describe(Type form) =>
        [.. form.GetProperties().Select(p => (Property: p, Field: p.GetCustomAttribute<FieldAttribute>()))
            .Where(p => p.Field is not null)
            .Select(p => Describe(p.Property, p.Field!))];

    private static FormField Describe(PropertyInfo property, FieldAttribute field)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var element = ElementOf(type);
        return new FormField
        {
            Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name),
            Label = field.Label,
            Kind = KindOf(type, element, field),
            IsRequired = property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null,
            Hint = field.Hint,
            Unit = field.Unit,
            WhenField = field.WhenField,
            WhenValue = field.WhenValue,
            Choices = (element ?? type).IsEnum ? Choices.Of(element ?? type) : [],
            Columns = element is { IsEnum: false, IsClass: true } && element != typeof(string) ? Of(element) : [],
        };
    }

    private static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static FormFieldKind KindOf(Type type, Type? element, FieldAttribute field) => (field.Content, element) switch
    {
        (FieldContent.Files, _) => FormFieldKind.Files,
        (FieldContent.Member, null) => FormFieldKind.Member,
        (FieldContent.Member, _) => FormFieldKind.Members,
        (FieldContent.Objection, _) => FormFieldKind.Objection,
        (_, { IsEnum: true }) => FormFieldKind.Choices,
        (_, not null) => FormFieldKind.Rows,
        _ when type.IsEnum => FormFieldKind.Choice,
        _ when type == typeof(bool) => FormFieldKind.YesNo,
        _ when type == typeof(int) => FormFieldKind.Integer,
        _ when type == typeof(decimal) => FormFieldKind.Money,
        _ when type == typeof(DateOnly) => FormFieldKind.Date,
        _ when type == typeof(string) => field.Multiline ? FormFieldKind.LongText : FormFieldKind.Text,
        _ => throw new InvalidOperationException($"No form field shows a {type}."),
    };
}
