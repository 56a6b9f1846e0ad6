namespace Monitoring.Host.Features.Cases;

/// <summary>A case as its page and programs see it.</summary>
public sealed record CaseView
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string Procedure { get; init; }

    public required string State { get; init; }

    public required string StateLabel { get; init; }

    /// <summary>Why it waits, and on whom, in one sentence.</summary>
    public required string Waiting { get; init; }

    public required Guid HouseholdId { get; init; }

    public required string HeadName { get; init; }

    public required string Village { get; init; }

    public required string Town { get; init; }

    public required int HouseholdSize { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required string? EndReason { get; init; }

    public required bool IsFrozen { get; init; }

    public required ThresholdView Threshold { get; init; }

    public required ResponsibilityView Responsibility { get; init; }

    public required DeadlineView? Deadline { get; init; }

    public required IReadOnlyList<WaitingStep> Steps { get; init; }

    public required IReadOnlyList<HistoryEntry> History { get; init; }

    public required IReadOnlyList<PaperView> Papers { get; init; }

    public required IReadOnlyList<ObjectionView> Objections { get; init; }

    public required BatchView? Batch { get; init; }
}

public sealed record ThresholdView(decimal Amount, int Year, bool Provisional);

/// <summary>The chain of C-01 with its persons.</summary>
public sealed record ResponsibilityView(string Chain, string? Village, string? Town, string? District);

public sealed record DeadlineView
{
    public required DateOnly PostedOn { get; init; }

    public required DateOnly LastDay { get; init; }

    public required DateOnly GateDate { get; init; }

    public required DateOnly FirstWorkingDay { get; init; }

    public required bool Provisional { get; init; }

    public required int CalendarVersion { get; init; }

    public required string Rule { get; init; }

    public required IReadOnlyList<DayView> Days { get; init; }
}

public sealed record DayView(DateOnly Date, bool Counted, int? Ordinal, string Reason);

public sealed record WaitingStep(Guid Id, string Step, string Label, string Why, string? Role, Guid? Place, string? Assignee, DateTimeOffset? DueAt, DateOnly? CompleteBy);

public sealed record HistoryEntry(DateTimeOffset At, string Act, string ActLabel, string? By, string? Step, string? Outcome, IReadOnlyList<string> States, string? Reason);

public sealed record PaperView(Guid Id, string Kind, string Label, DateTimeOffset RecordedAt, string RecordedBy, bool Stands);

public sealed record ObjectionView(Guid Id, DateOnly ReceivedOn, string Channel, string Status, string StatusLabel, bool IsReview, string? Objector, string? Content, string? Answer);

public sealed record BatchView(Guid Id, string RequestNo, Guid? ReplyId, string? DocumentNo, int? HouseholdCount, int? PersonCount);
