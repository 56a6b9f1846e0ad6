using Monitoring.Activities.Tasks;
using Monitoring.Domain.Cases;
using Monitoring.Workflows.Activities;

namespace Monitoring.Activities.Inclusion;

/// <summary>审核上报: the township's lead releases what its officer verified.</summary>
public sealed class ReleaseBatchActivity : TaskActivity
{
    private static readonly TaskOutcome[] Released =
    [
        new TaskOutcome<BatchRelease>("Released", "审核上报")
        {
            OnAccept = (caseFile, _, scope) => caseFile.ReleaseFromTown(scope.By),
            PrefillOf = (_, _) => new { opinion = "同意上报" },
            ExampleOf = (_, _) => new BatchRelease { Opinion = "同意上报" },
        },
    ];

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Monitoring.ReleaseBatch",
        DisplayName = "审核上报",
        Category = "纳入",
        Outcomes = [new("Released", "已上报")],
    };

    public override string Role => "townLead";

    public override CaseLevel Level => CaseLevel.Town;

    public override IReadOnlyList<TaskOutcome> OutcomesFor(CaseFile caseFile) => Released;

    public override Look Execute(ActivityContext context)
    {
        var caseFile = context.Subject<CaseFile>();
        if (caseFile.StandingBatchItem?.ReleasedOn is null)
        {
            return WaitForPerson(context, caseFile, WaitReasons.Release);
        }

        caseFile.Enter(CaseState.Batched);
        return Look.Leave("Released");
    }
}
