using Monitoring.Workflows.Activities;

namespace Monitoring.Workflows.Running;

/// <summary>Writes what an activity waits for into its step.</summary>
internal static class StepWaiting
{
    /// <returns>Whether anything is new.</returns>
    public static bool Wait(this Step step, Look.Waiting waiting)
    {
        var before = (step.WaitsFor, step.WaitReason, step.Role, step.Place, step.DueAt, step.CompleteBy);
        var audienceChanged = step.Role != waiting.For?.Role || step.Place != waiting.For?.Place;
        step.WaitsFor = WaitsFor(waiting);
        step.WaitReason = waiting.Reason;
        step.Role = waiting.For?.Role;
        step.Place = waiting.For?.Place;
        step.DueAt = waiting.Until?.AsStored();
        step.CompleteBy = waiting.CompleteBy;
        if (audienceChanged)
        {
            step.Assignee = null;
            step.ClaimedAt = null;
        }

        return before != (step.WaitsFor, step.WaitReason, step.Role, step.Place, step.DueAt, step.CompleteBy);
    }

    private static WaitsFor WaitsFor(Look.Waiting waiting) => waiting switch
    {
        { For: not null, Until: not null } => Running.WaitsFor.PersonAndDate,
        { For: not null } => Running.WaitsFor.Person,
        { Until: not null } => Running.WaitsFor.Date,
        _ => Running.WaitsFor.Fact,
    };
}
