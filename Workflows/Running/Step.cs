namespace Monitoring.Workflows.Running;

/// <summary>
/// One execution of one activity: bookmark while open, journal entry once left. Consuming the bookmark is one
/// conditional update of this row.
/// </summary>
public sealed class Step
{
    public Guid Id { get; init; }

    public required Guid InstanceId { get; init; }

    public required string ActivityId { get; init; }

    public required string ActivityType { get; init; }

    public required int ActivityVersion { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    public required Guid EnteredByAct { get; init; }

    public WaitsFor WaitsFor { get; set; }

    public string WaitReason { get; set; } = "";

    public string? Role { get; set; }

    public Guid? Place { get; set; }

    public DateTimeOffset? DueAt { get; set; }

    public DateOnly? CompleteBy { get; set; }

    public Guid? Assignee { get; set; }

    public DateTimeOffset? ClaimedAt { get; set; }

    public DateTimeOffset? SuspendedAt { get; set; }

    public DateTimeOffset? ResumedAt { get; set; }

    /// <summary>For a join: the forward connections by which the flow has arrived, as <c>source:port</c>.</summary>
    public List<string> Arrivals { get; set; } = [];

    public DateTimeOffset? LeftAt { get; set; }

    public string? Outcome { get; set; }

    public Guid? LeftBy { get; set; }

    public Guid? LeftByAct { get; set; }

    public bool IsOpen => LeftAt is null;
}

public enum WaitsFor
{
    Fact = 0,
    Person = 1,
    Date = 2,

    /// <summary>A person may act and the clock runs too.</summary>
    PersonAndDate = 3,
}
