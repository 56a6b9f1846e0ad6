using Monitoring.Activities.Tasks;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Cases.Inclusion;
using Monitoring.Domain.Shared;
using Monitoring.Workflows.Activities;

namespace Monitoring.Activities.Inclusion;

/// <summary>村级民主评议: one meeting may decide many households; each has its own vote (C-26).</summary>
public sealed class AppraisalActivity : TaskActivity
{
    private static readonly TaskOutcome[] Results = [Vote("Passed", "评议通过", passes: true), Vote("NotPassed", "评议未通过", passes: false)];

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Monitoring.VillageAppraisal",
        DisplayName = "村级民主评议",
        Category = "纳入",
        Outcomes = [new("Passed", "通过"), new("NotPassed", "未通过")],
        Passage = InclusionLaw.Appraisal,
        PassedBy = ["Passed"],
    };

    public override string Role => "villageOfficer";

    public override CaseLevel Level => CaseLevel.Village;

    public override IReadOnlyList<TaskOutcome> OutcomesFor(CaseFile caseFile) => Results;

    public override Look Execute(ActivityContext context)
    {
        var caseFile = context.Subject<CaseFile>();
        caseFile.Enter(CaseState.Appraisal);
        return caseFile.Standing<AppraisalVote>(RecordKind.Vote) switch
        {
            null => WaitForPerson(context, caseFile, WaitReasons.Appraisal),
            { Passed: true } => Look.Leave("Passed"),
            _ => Look.Leave("NotPassed"),
        };
    }

    private static TaskOutcome<AppraisalVote> Vote(string name, string label, bool passes) => new(name, label)
    {
        OnAccept = (caseFile, form, scope) => Accept(caseFile, form, passes, scope),
        PrefillOf = (_, scope) => new { heldOn = scope.By.Today },
        ExampleOf = (_, scope) => new AppraisalVote
        {
            HeldOn = scope.By.Today,
            Expected = 30,
            Attended = 25,
            For = passes ? 22 : 5,
            Against = passes ? 1 : 18,
            Abstained = 2,
            Minutes = "村民代表会议逐户评议，情况属实。",
        },
    };

    private static Result Accept(CaseFile caseFile, AppraisalVote form, bool passes, TaskScope scope)
    {
        if (form.Passed != passes)
        {
            return AppraisalRefusals.ResultMismatch;
        }

        var meeting = scope.Share((caseFile.VillageId, form.HeldOn), () => new Meeting
        {
            Id = Guid.CreateVersion7(),
            VillageId = caseFile.VillageId,
            HeldOn = form.HeldOn,
            Expected = form.Expected,
            Attended = form.Attended,
            Minutes = form.Minutes,
            SignInFiles = [.. form.SignInFiles],
            ActId = scope.By.Act,
            RecordedBy = scope.By.User,
        });
        var result = caseFile.Appraise(form, meeting, scope.By);
        if (result.IsDone)
        {
            scope.Keep(meeting);
        }

        return result;
    }
}
