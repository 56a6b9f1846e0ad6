using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Acts;

/// <summary>One thing somebody did. It may concern many subjects; each gets its own audit row under the same act id.</summary>
/// <param name="At">The business time.</param>
public sealed record Act(ActKind Kind, Actor Actor, DateTimeOffset At)
{
    public ActId Id { get; init; } = ActId.New();

    /// <summary>What the actor gave as the reason; may be empty where none is asked for.</summary>
    public string Reason { get; init; } = "";
}
