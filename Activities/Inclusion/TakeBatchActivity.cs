using Monitoring.Activities.Tasks;
using Monitoring.Domain.Cases;
using Monitoring.Workflows.Activities;

namespace Monitoring.Activities.Inclusion;

/// <summary>区级接收: the district takes the township's batch.</summary>
public sealed class TakeBatchActivity : TaskActivity
{
    private static readonly TaskOutcome[] Taken =
    [
        new TaskOutcome<BatchReceipt>("Taken", "接收批次")
        {
            OnAccept = (caseFile, _, scope) => caseFile.TakeAtDistrict(scope.By),
            ExampleOf = (_, _) => new BatchReceipt(),
        },
    ];

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Monitoring.TakeBatch",
        DisplayName = "区级接收",
        Category = "纳入",
        Outcomes = [new("Taken", "已接收")],
    };

    public override string Role => "districtOfficer";

    public override CaseLevel Level => CaseLevel.District;

    public override IReadOnlyList<TaskOutcome> OutcomesFor(CaseFile caseFile) => Taken;

    public override Look Execute(ActivityContext context)
    {
        var caseFile = context.Subject<CaseFile>();
        caseFile.Enter(CaseState.Batched);
        return caseFile.StandingBatchItem?.TakenOn is null
            ? WaitForPerson(context, caseFile, WaitReasons.Take)
            : Look.Leave("Taken");
    }
}
