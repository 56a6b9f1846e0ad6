using Monitoring.Domain.Shared;

namespace Monitoring.Persistence.Transitions;

/// <summary>What became of one instance of an act.</summary>
public abstract record ItemAnswer
{
    private ItemAnswer()
    {
    }

    public sealed record Done : ItemAnswer;

    public sealed record Refused(Refusal Refusal) : ItemAnswer;

    /// <summary>Somebody else has completed the step meanwhile; without a user it was the clock.</summary>
    public sealed record Conflict(UserId? By, DateTimeOffset At) : ItemAnswer;

    /// <summary>Somebody else is working on it at this moment; try again.</summary>
    public sealed record Busy : ItemAnswer;

    /// <summary>The step threw; it stays open, and the incident says when it is tried again.</summary>
    public sealed record Faulted(Guid IncidentId) : ItemAnswer;

    /// <summary>Nothing was due any more.</summary>
    public sealed record Unchanged : ItemAnswer;
}
