namespace Monitoring.Workflows.Running;

/// <summary>One stretch on which an instance's clock stood; the ledger behind every extended deadline.</summary>
public sealed class ClockPause
{
    public Guid Id { get; init; }

    public required Guid InstanceId { get; init; }

    public required DateTimeOffset From { get; init; }

    public required Guid FromAct { get; init; }

    public required string Reason { get; init; }

    public DateTimeOffset? To { get; set; }

    public Guid? ToAct { get; set; }
}
