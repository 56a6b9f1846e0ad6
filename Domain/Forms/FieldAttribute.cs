namespace Monitoring.Domain.Forms;

/// <summary>How a form asks for a value: the label on paper, a hint, and when it is asked at all.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(string label) : Attribute
{
    public string Label { get; } = label;

    public string? Hint { get; init; }

    public string? Unit { get; init; }

    /// <summary>Asked only when the named field holds <see cref="WhenValue"/> (for a list: contains it).</summary>
    public string? WhenField { get; init; }

    public string? WhenValue { get; init; }

    public bool Multiline { get; init; }

    /// <summary>What the property's text or ids stand for, when the type alone does not say.</summary>
    public FieldContent Content { get; init; }
}

public enum FieldContent
{
    Value,

    /// <summary>Ids of stored files: photos, scans.</summary>
    Files,

    /// <summary>A member of the household.</summary>
    Member,

    /// <summary>An open objection of the case.</summary>
    Objection,
}
