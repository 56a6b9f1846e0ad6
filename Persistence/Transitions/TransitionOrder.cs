using Monitoring.Domain.Acts;
using Monitoring.Persistence.RoundTrips;
using Monitoring.Workflows.Activities;

namespace Monitoring.Persistence.Transitions;

/// <summary>One act over any number of instances.</summary>
public sealed record TransitionOrder
{
    public required ActKind Kind { get; init; }

    public required Actor Actor { get; init; }

    public required BusinessMoment Moment { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>Each instance once. Empty for an act that only starts new ones.</summary>
    public required IReadOnlyList<TransitionTarget> Targets { get; init; }

    public IdempotencyKey? Key { get; init; }

    public ITransitionGuard? Guard { get; init; }

    /// <summary>Further rows the act needs, loaded in the same round trip. May be called several times.</summary>
    public Action<BatchLoad>? Load { get; init; }

    /// <summary>
    /// Changes the subjects in memory; afterwards every instance is looked at again. May be called several times (after a
    /// conflict, or without the refused and the faulty), each time with newly loaded rows, so it keeps nothing between calls.
    /// </summary>
    public Action<TransitionScope> Apply { get; init; } = _ => { };

    /// <summary>Leave out, without waiting, what somebody else holds.</summary>
    internal bool SkipLocked { get; init; }

    /// <summary>Checked after the lock; what is no longer due is left alone.</summary>
    internal Func<TransitionItem, bool>? IsStillDue { get; init; }
}

/// <param name="StepId">The step that the act completes; null when it concerns the instance as a whole.</param>
/// <param name="EvenEnded">The act only adds to the subject's file, so it may come after the end; it moves nothing.</param>
public sealed record TransitionTarget(Guid InstanceId, Guid? StepId = null, bool EvenEnded = false);

/// <param name="BodyHash">SHA-256 of the request body: the same key with another body is a mistake.</param>
public sealed record IdempotencyKey(string Route, string Key, byte[] BodyHash);
