using Monitoring.Activities.Tasks;
using Monitoring.Domain.Calendars;
using Monitoring.Domain.Cases;
using Monitoring.Workflows.Activities;

namespace Monitoring.Activities.Inclusion;

/// <summary>
/// 公示与异议: open for five working days after the posting day; left only when the last day is past and no objection on
/// this household is open (C-28). An objection waits for its answer without stopping the count.
/// </summary>
public sealed class PublicNoticeActivity : TaskActivity
{
    private static readonly TaskOutcome[] Answers =
    [
        Answer("Dismissed", "异议不成立", ObjectionStatus.Dismissed),
        Answer("UpheldReappraise", "异议成立，重新评议", ObjectionStatus.UpheldReappraise),
        Answer("UpheldNotIncluded", "异议成立，不纳入", ObjectionStatus.UpheldNotIncluded),
    ];

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Monitoring.PublicNotice",
        DisplayName = "公示5个工作日与异议处理",
        Category = "纳入",
        Outcomes = [new("Completed", "公示期满"), new("UpheldReappraise", "重新评议"), new("UpheldNotIncluded", "不纳入")],
        Passage = InclusionLaw.Notice,
        PassedBy = ["Completed"],
    };

    public override string Role => "villageOfficer";

    public override CaseLevel Level => CaseLevel.Village;

    public override IReadOnlyList<TaskOutcome> OutcomesFor(CaseFile caseFile) =>
        caseFile.HasOpenObjection ? Answers : [];

    public override Look Execute(ActivityContext context)
    {
        var caseFile = context.Subject<CaseFile>();
        var entry = caseFile.StandingNotice ?? throw new InvalidOperationException("The notice step is open without a posted notice.");
        if (entry.WasUpheld(caseFile.Objections) is { } upheld)
        {
            return Uphold(caseFile, upheld);
        }

        var period = entry.Deadline(caseFile.Terms.Calendar, PausedDays.Of(context.Pauses, context.Now));
        entry.Recount(period);
        var gateOpen = context.Today >= period.GateDate && !period.Provisional;
        if (caseFile.HasOpenObjection)
        {
            caseFile.Enter(context.Today >= period.GateDate ? CaseState.Objection : CaseState.Publicising);
            return Wait(caseFile, context, period, gateOpen ? WaitReasons.ObjectionOpen : WaitReasons.ObjectionRuns, AudienceOf(caseFile));
        }

        if (gateOpen)
        {
            return Look.Leave("Completed");
        }

        caseFile.Enter(CaseState.Publicising);
        return Wait(caseFile, context, period, period.Provisional ? WaitReasons.NoticeProvisional : WaitReasons.NoticeRuns, audience: null);
    }

    private static Look.Waiting Wait(CaseFile caseFile, ActivityContext context, Deadline period, string reason, Audience? audience) => new()
    {
        Reason = reason,
        For = audience,
        // A gate resting on a provisional day does not open by itself: nothing wakes it until the year's table is in.
        Until = period.Provisional || context.Today >= period.GateDate ? null : ChinaTime.StartOf(period.GateDate),
        CompleteBy = audience is null ? null : caseFile.Terms.CompleteBy("objection", context.Today),
    };

    private static Look Uphold(CaseFile caseFile, ObjectionStatus upheld)
    {
        if (upheld == ObjectionStatus.UpheldNotIncluded)
        {
            return Look.Leave("UpheldNotIncluded");
        }

        caseFile.VoidFrom(InclusionSteps.Appraisal, caseFile.ActId, "异议成立，重新评议");
        return Look.Leave("UpheldReappraise");
    }

    private static TaskOutcome<ObjectionAnswer> Answer(string name, string label, ObjectionStatus decision) => new(name, label)
    {
        OnAccept = (caseFile, form, scope) => caseFile.Answer(form.ObjectionId, decision, form.Answer, scope.By),
        PrefillOf = (caseFile, _) => new { objectionId = caseFile.OldestOpenObjection?.Id },
        ExampleOf = (caseFile, _) => new ObjectionAnswer
        {
            ObjectionId = caseFile.OldestOpenObjection?.Id ?? Guid.Empty,
            Answer = "经入户核实并走访邻里，已形成处理意见。",
        },
    };
}
