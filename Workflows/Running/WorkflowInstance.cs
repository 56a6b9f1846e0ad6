namespace Monitoring.Workflows.Running;

/// <summary>One run of a definition version for one subject. Ids and codes only.</summary>
public sealed class WorkflowInstance
{
    public Guid Id { get; init; }

    public required string DefinitionId { get; init; }

    public required int DefinitionVersion { get; init; }

    public required Guid SubjectId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public InstanceStatus Status { get; set; } = InstanceStatus.Running;

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Set while the instance is frozen: no step moves, no clock runs.</summary>
    public DateTimeOffset? FrozenAt { get; set; }

    /// <summary>Open incidents; a faulted instance keeps its task.</summary>
    public int IncidentCount { get; set; }
}

public enum InstanceStatus
{
    Running = 0,
    Finished = 1,

    /// <summary>Ended before its time: withdrawn, barred, referred elsewhere.</summary>
    Cancelled = 2,
}
