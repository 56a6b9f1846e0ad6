namespace Monitoring.Activities.Forms;

/// <summary>One thing a form asks, as pages draw it and programs read it.</summary>
public sealed record FormField
{
    /// <summary>The camelCase JSON name.</summary>
    public required string Name { get; init; }

    public required string Label { get; init; }

    public required FormFieldKind Kind { get; init; }

    public required bool IsRequired { get; init; }

    public string? Hint { get; init; }

    public string? Unit { get; init; }

    /// <summary>Asked only when this field holds <see cref="WhenValue"/>.</summary>
    public string? WhenField { get; init; }

    public string? WhenValue { get; init; }

    public IReadOnlyList<FormChoice> Choices { get; init; } = [];

    /// <summary>The columns of a repeated group.</summary>
    public IReadOnlyList<FormField> Columns { get; init; } = [];
}

public sealed record FormChoice(string Code, string Label);

public enum FormFieldKind
{
    Text,
    LongText,
    Integer,
    Money,
    Date,
    YesNo,
    Choice,
    Choices,
    Files,
    Member,
    Members,
    Objection,
    Rows,
}
