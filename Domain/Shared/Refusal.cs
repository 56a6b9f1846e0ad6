namespace Monitoring.Domain.Shared;

/// <summary>Why something was not done: a stable code for programs, a sentence for the official (what is wrong, what to do next).</summary>
public sealed record Refusal(string Code, string Detail)
{
    /// <summary>The form field or spreadsheet column the refusal is about; null when it is about the whole act.</summary>
    public string? Field { get; init; }

    public Refusal On(string field) => this with { Field = field };
}
