using Monitoring.Domain.Shared;
using Monitoring.Persistence.RoundTrips;

namespace Monitoring.Persistence.Transitions;

/// <summary>The actor's rights as they are now, checked in the act's own transaction and round trip.</summary>
public interface ITransitionGuard
{
    void AddQueries(BatchLoad load);

    /// <summary>Why the actor may do nothing at all (no longer active, post ended); null when there is no such reason.</summary>
    Refusal? RefuseAct();

    /// <summary>Why the actor may not touch this one.</summary>
    Refusal? Refuse(TransitionItem item);
}
