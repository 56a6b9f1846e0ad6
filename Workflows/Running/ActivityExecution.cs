using Monitoring.Workflows.Definitions;

namespace Monitoring.Workflows.Running;

/// <summary>One execution of one activity, in Elsa's words.</summary>
public sealed record ActivityExecution
{
    /// <summary>The step's id; for a flow element, which leaves no row, the id of the step that led to it and its own.</summary>
    public required string Id { get; init; }

    /// <summary>Null for a flow element without a row.</summary>
    public required Step? Step { get; init; }

    public required ActivityNode Node { get; init; }

    public required ExecutionStatus Status { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset? CompletedAt { get; init; }

    public required string? Outcome { get; init; }

    /// <summary>Orders what happened at the same instant.</summary>
    internal long Rank { get; init; }
}

public enum ExecutionStatus
{
    Running = 0,
    Completed = 1,

    /// <summary>Left by a return, a cancellation or the end of the instance, not by an outcome of its own.</summary>
    Canceled = 2,
}

/// <summary>One line of Elsa's journal.</summary>
/// <param name="EventName">Started, Suspended, Resumed, Completed or Canceled.</param>
public sealed record JournalEntry(string Id, int Sequence, ActivityExecution Execution, string EventName, DateTimeOffset At, Guid? By);
