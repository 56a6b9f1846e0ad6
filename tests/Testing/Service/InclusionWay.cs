namespace Monitoring.Testing.Service;

/// <summary>The tasks of an inclusion without a detour, as the officials take them one after the other.</summary>
public static class InclusionWay
{
    public const string Comparison = "comparison";
    public const string FirstAfterNotice = "verification";

    public static IReadOnlyList<WayStep> Steps { get; } =
    [
        new("pledge", "village", "Signed"),
        new("visit", "village", "Done"),
        new(Comparison, "district", "Compared"),
        new("appraisal", "village", "Passed") { Together = true },
        new("post-notice", "village", "Posted") { Together = true },
        new(FirstAfterNotice, "town", "Proposed"),
        new("batch", "town", "Batched") { Together = true },
        new("release", "townlead", "Released") { Together = true },
        new("take", "district", "Taken") { Together = true },
        new("check", "district", "Kept"),
        new("committee", "committee", "Approved") { Together = true },
        new("reply", "district", "Issued") { Together = true },
        new("registration", "town", "Registered"),
    ];

    /// <summary>What must be open after the given tasks are done, in one of the alternatives: the notice ends by the clock.</summary>
    public static IReadOnlyList<string[]> OpenAfter(IReadOnlySet<string> done, bool comparisonWaived)
    {
        if (!done.Contains("pledge"))
        {
            return [["pledge"]];
        }

        string[] checks = [.. ((string[])[Comparison, "visit"]).Where(s => !done.Contains(s) && !(comparisonWaived && s == Comparison))];
        if (checks.Length > 0)
        {
            // The first of the two waits at the join for the other.
            return [checks.Length == 2 ? checks : ["both-checked", .. checks]];
        }

        return Steps.FirstOrDefault(s => s.Name != Comparison && !done.Contains(s.Name))?.Name switch
        {
            null => [[]],
            FirstAfterNotice => [["notice"], [FirstAfterNotice]],
            var next => [[next]],
        };
    }
}

/// <param name="Name">The step's id in the definition.</param>
/// <param name="User">The demonstration account that works it.</param>
public sealed record WayStep(string Name, string User, string Outcome)
{
    /// <summary>One meeting, notice or document for several households: completed in one act.</summary>
    public bool Together { get; init; }
}
