using Monitoring.Activities.Tasks;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Cases.Inclusion;
using Monitoring.Domain.Shared;
using Monitoring.Workflows.Activities;

namespace Monitoring.Activities.Inclusion;

/// <summary>张贴公示: waits for the proof that the list hangs; one posting may carry many households.</summary>
public sealed class PostNoticeActivity : TaskActivity
{
    private static readonly TaskOutcome[] Posted =
    [
        new TaskOutcome<NoticePosting>("Posted", "提交张贴凭证")
        {
            OnAccept = Accept,
            PrefillOf = (_, scope) => new { postedOn = scope.By.Today, places = "村委会公示栏" },
            ExampleOf = (_, scope) => new NoticePosting
            {
                PostedOn = scope.By.Today,
                PhotoFiles = scope.ExampleFile is { } file ? [file] : [],
                SupervisionPhone = "0752-1234567",
                Places = "村委会公示栏",
            },
        },
    ];

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Monitoring.PostNotice",
        DisplayName = "张贴公示",
        Category = "纳入",
        Outcomes = [new("Posted", "已张贴")],
    };

    public override string Role => "villageOfficer";

    public override CaseLevel Level => CaseLevel.Village;

    public override IReadOnlyList<TaskOutcome> OutcomesFor(CaseFile caseFile) => Posted;

    public override Look Execute(ActivityContext context)
    {
        var caseFile = context.Subject<CaseFile>();
        return caseFile.StandingNotice is null
            ? WaitForPerson(context, caseFile, WaitReasons.Posting)
            : Look.Leave("Posted");
    }

    private static Result Accept(CaseFile caseFile, NoticePosting form, TaskScope scope)
    {
        var faults = form.Faults(scope.By.Today).ToList();
        if (faults.Count > 0)
        {
            return Result.From(faults);
        }

        var meetingDate = caseFile.Standing<AppraisalVote>(RecordKind.Vote)?.HeldOn ?? form.PostedOn;
        var notice = scope.Share((caseFile.VillageId, form.PostedOn, form.SupervisionPhone), () => new Notice
        {
            Id = Guid.CreateVersion7(),
            Kind = NoticeKind.Inclusion,
            VillageId = caseFile.VillageId,
            MeetingDate = meetingDate,
            PostedOn = form.PostedOn,
            ProofAt = scope.By.At,
            PhotoFiles = [.. form.PhotoFiles],
            SupervisionPhone = form.SupervisionPhone,
            Places = form.Places.Trim(),
            ActId = scope.By.Act,
        });
        var result = caseFile.Post(notice, notice.NextSequence(), scope.By);
        if (result.IsDone)
        {
            scope.Keep(notice);
        }

        return result;
    }
}
