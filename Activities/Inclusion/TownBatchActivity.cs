using Monitoring.Activities.Tasks;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Shared;
using Monitoring.Workflows.Activities;

namespace Monitoring.Activities.Inclusion;

/// <summary>组成上报批次: verified households of one township go up together under one request (C-30).</summary>
public sealed class TownBatchActivity : TaskActivity
{
    private static readonly TaskOutcome[] Batched =
    [
        new TaskOutcome<BatchEntry>("Batched", "列入上报批次")
        {
            OnAccept = Accept,
            ExampleOf = (caseFile, scope) => new BatchEntry { RequestNo = $"示例府请〔{scope.By.Today.Year}〕{caseFile.Number[^5..].TrimStart('0')}号" },
        },
    ];

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Monitoring.TownBatch",
        DisplayName = "组成上报批次",
        Category = "纳入",
        Outcomes = [new("Batched", "已列入批次")],
    };

    public override string Role => "townOfficer";

    public override CaseLevel Level => CaseLevel.Town;

    public override IReadOnlyList<TaskOutcome> OutcomesFor(CaseFile caseFile) => Batched;

    public override Look Execute(ActivityContext context)
    {
        var caseFile = context.Subject<CaseFile>();
        caseFile.Enter(CaseState.TownVerify);
        return caseFile.StandingBatchItem is null
            ? WaitForPerson(context, caseFile, WaitReasons.Batch)
            : Look.Leave("Batched");
    }

    private static Result Accept(CaseFile caseFile, BatchEntry form, TaskScope scope)
    {
        if (string.IsNullOrWhiteSpace(form.RequestNo))
        {
            return BatchRefusals.RequestNo;
        }

        var batch = scope.Share((caseFile.TownId, form.RequestNo.Trim()), () => new TownBatch
        {
            Id = Guid.CreateVersion7(),
            TownId = caseFile.TownId,
            RequestNo = form.RequestNo.Trim(),
            AssembledOn = scope.By.Today,
            ActId = scope.By.Act,
        });
        var result = caseFile.JoinBatch(batch, scope.By);
        if (result.IsDone)
        {
            scope.Keep(batch);
        }

        return result;
    }
}
