using Monitoring.Activities.Tasks;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Shared;
using Monitoring.Workflows.Activities;

namespace Monitoring.Activities.Inclusion;

/// <summary>制发批复: form 4, one for all households of a batch submitted together; totals freeze with it.</summary>
public sealed class ReplyActivity : TaskActivity
{
    private static readonly TaskOutcome[] Issued =
    [
        new TaskOutcome<ReplyIssue>("Issued", "制发批复")
        {
            OnAccept = Accept,
            ExampleOf = (caseFile, scope) => new ReplyIssue
            {
                DocumentNo = $"示例农〔{scope.By.Today.Year}〕{caseFile.Number[^5..].TrimStart('0')}号",
                Signer = "示例签发人",
            },
        },
    ];

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Monitoring.InclusionReply",
        DisplayName = "制发批复",
        Category = "纳入",
        Outcomes = [new("Issued", "已批复")],
        Passage = InclusionLaw.Reply,
    };

    public override string Role => "districtOfficer";

    public override CaseLevel Level => CaseLevel.District;

    public override IReadOnlyList<TaskOutcome> OutcomesFor(CaseFile caseFile) => Issued;

    public override Look Execute(ActivityContext context)
    {
        var caseFile = context.Subject<CaseFile>();
        if (caseFile.StandingBatchItem?.ReplyId is null)
        {
            return WaitForPerson(context, caseFile, WaitReasons.Reply);
        }

        caseFile.Enter(CaseState.Approved);
        return Look.Leave("Issued");
    }

    private static Result Accept(CaseFile caseFile, ReplyIssue form, TaskScope scope)
    {
        if (string.IsNullOrWhiteSpace(form.DocumentNo))
        {
            return BatchRefusals.DocumentNo;
        }

        if (string.IsNullOrWhiteSpace(form.Signer))
        {
            return BatchRefusals.Signer;
        }

        if (caseFile.StandingBatchItem is not { } item)
        {
            return BatchRefusals.NotIn;
        }

        var reply = scope.Share((item.BatchId, form.DocumentNo.Trim()), () => new Reply
        {
            Id = Guid.CreateVersion7(),
            TownId = caseFile.TownId,
            BatchId = item.BatchId,
            DocumentNo = form.DocumentNo.Trim(),
            IssuedOn = scope.By.Today,
            Issuer = scope.NameOf(caseFile.DistrictId),
            Signer = form.Signer.Trim(),
            ActId = scope.By.Act,
        });
        var row = caseFile.Answer(reply, scope.By);
        if (!row.IsDone)
        {
            return row.Refusal;
        }

        scope.Keep(reply);
        scope.Keep(row.Value);
        return Result.Done;
    }
}
