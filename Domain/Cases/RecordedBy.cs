using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases;

/// <summary>Who puts a fact on a case, on which level, when (business time) and under which act.</summary>
public sealed record RecordedBy
{
    public required UserId User { get; init; }

    public required string Name { get; init; }

    public required CaseLevel Level { get; init; }

    public required ActId Act { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The legal day of <see cref="At"/> in Asia/Shanghai.</summary>
    public required DateOnly Today { get; init; }
}
