using Monitoring.Domain.Cases;
using Monitoring.Workflows.Activities;

namespace Monitoring.Activities.Tasks;

/// <summary>A step that a person completes: who may, by which outcomes, with which form.</summary>
public abstract class TaskActivity : Activity
{
    /// <summary>The role that works the step, by its code in domain 1.1.</summary>
    public abstract string Role { get; }

    public abstract CaseLevel Level { get; }

    /// <summary>What a person may submit while the step is open; an activity may offer other things at other times.</summary>
    public abstract IReadOnlyList<TaskOutcome> OutcomesFor(CaseFile caseFile);

    /// <summary>The step's own place of the case: its village, township or the district.</summary>
    protected Audience AudienceOf(CaseFile caseFile) => new(Role, caseFile.PlaceOf(Level).Value);

    protected Look WaitForPerson(ActivityContext context, CaseFile caseFile, string reason) =>
        new Look.Waiting
        {
            Reason = reason,
            For = AudienceOf(caseFile),
            CompleteBy = caseFile.Terms.CompleteBy(context.Node.Id, ChinaTime.DayOf(context.EnteredAt)),
        };
}
