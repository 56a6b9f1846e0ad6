using Monitoring.Workflows.Definitions;

namespace Monitoring.Workflows.Activities;

/// <summary>All an activity may know: the subject with its facts, the business time, its inputs and its step's history.</summary>
public sealed class ActivityContext
{
    public required object SubjectObject { private get; init; }

    public required BusinessMoment Moment { get; init; }

    public required ActivityNode Node { get; init; }

    /// <summary>When the step was entered; the moment itself while it is being entered.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>Stretches on which the instance's clock stood; an open end means it still stands.</summary>
    public required IReadOnlyList<PausedSpan> Pauses { get; init; }

    public DateTimeOffset Now => Moment.Now;

    public DateOnly Today => Moment.Today;

    public TSubject Subject<TSubject>()
        where TSubject : class =>
        (TSubject)SubjectObject;
}

/// <param name="Now">The business instant; never taken from the machine or the database.</param>
/// <param name="Today">The legal day of that instant in Asia/Shanghai.</param>
public sealed record BusinessMoment(DateTimeOffset Now, DateOnly Today);

public sealed record PausedSpan(DateTimeOffset From, DateTimeOffset? To);
