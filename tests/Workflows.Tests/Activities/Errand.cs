namespace Monitoring.Workflows.Tests.Activities;

/// <summary>What the test flows are about: answers by activity, and whatever else an activity reads.</summary>
public sealed class Errand
{
    public Dictionary<string, string> Answers { get; } = [];

    public string Role { get; set; } = "village";

    public Guid Place { get; set; } = new("0197a000-0000-7000-8000-0000000000aa");

    public DateOnly? CompleteBy { get; set; }

    public bool Throws { get; set; }

    /// <summary>How often each activity was looked at.</summary>
    public Dictionary<string, int> Looks { get; } = [];

    /// <summary>An answer counts once; otherwise it stands, and a loop that nobody needs to wait in never ends.</summary>
    public bool UsesUpAnswers { get; init; }

    public bool TryTake(string activityId, out string outcome)
    {
        var found = Answers.TryGetValue(activityId, out var answer);
        outcome = answer ?? "";
        if (UsesUpAnswers)
        {
            Answers.Remove(activityId);
        }

        return found;
    }

    public Errand Answer(string activityId, string outcome)
    {
        Answers[activityId] = outcome;
        return this;
    }
}
