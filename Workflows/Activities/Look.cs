namespace Monitoring.Workflows.Activities;

/// <summary>What an activity says when it is looked at: the step is left by an outcome, or it waits.</summary>
public abstract record Look
{
    private Look()
    {
    }

    public static Look Leave(string outcome) => new Left(outcome);

    /// <summary>The step is left by the named outcome.</summary>
    public sealed record Left(string Outcome) : Look;

    /// <summary>
    /// The step stays open. A person of the audience may act (inbox), the clock wakes it at <see cref="Until"/>
    /// (timer), or, with neither, only a fact moves it.
    /// </summary>
    public sealed record Waiting : Look
    {
        /// <summary>Stable code of the waiting sentence, e.g. <c>notice.running</c>.</summary>
        public required string Reason { get; init; }

        public Audience? For { get; init; }

        public DateTimeOffset? Until { get; init; }

        /// <summary>The day by which the person should have acted; null when no term is set.</summary>
        public DateOnly? CompleteBy { get; init; }
    }
}

/// <summary>Who may take a step: everyone holding the role whose place contains <paramref name="Place"/>.</summary>
public sealed record Audience(string Role, Guid Place);
