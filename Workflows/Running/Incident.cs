namespace Monitoring.Workflows.Running;

/// <summary>A step that threw. The step stays open; the retry is one click or the next attempt.</summary>
public sealed class Incident
{
    public Guid Id { get; init; }

    public required Guid InstanceId { get; init; }

    public required Guid StepId { get; init; }

    public required string ActivityId { get; init; }

    /// <summary>The exception's type and place; never its message, which may carry personal data.</summary>
    public required string Fault { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public int Attempts { get; set; } = 1;

    public DateTimeOffset? NextAttemptAt { get; set; }

    public DateTimeOffset? ResolvedAt { get; set; }
}
