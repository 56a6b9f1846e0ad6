using Monitoring.Activities.Tasks;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Cases.Inclusion;
using Monitoring.Workflows.Activities;

namespace Monitoring.Activities.Inclusion;

/// <summary>管委会研究审定 (C-30).</summary>
public sealed class CommitteeActivity : TaskActivity
{
    private static readonly TaskOutcome[] Results = [Decided("Approved", "同意纳入", approved: true), Decided("Rejected", "不同意纳入", approved: false)];

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Monitoring.CommitteeDecision",
        DisplayName = "管委会研究审定",
        Category = "纳入",
        Outcomes = [new("Approved", "同意"), new("Rejected", "不同意")],
        Passage = InclusionLaw.Committee,
        PassedBy = ["Approved"],
    };

    public override string Role => "committee";

    public override CaseLevel Level => CaseLevel.Committee;

    public override IReadOnlyList<TaskOutcome> OutcomesFor(CaseFile caseFile) => Results;

    public override Look Execute(ActivityContext context)
    {
        var caseFile = context.Subject<CaseFile>();
        caseFile.Enter(CaseState.Committee);
        return caseFile.Standing<CommitteeDecision>(RecordKind.CommitteeDecision) switch
        {
            null => WaitForPerson(context, caseFile, WaitReasons.Committee),
            { Approved: true } => Look.Leave("Approved"),
            _ => Look.Leave("Rejected"),
        };
    }

    private static TaskOutcome<CommitteeDecision> Decided(string name, string label, bool approved) => new(name, label)
    {
        OnAccept = (caseFile, form, scope) => caseFile.Decide(form with { Approved = approved }, scope.By),
        PrefillOf = (_, scope) => new { decidedOn = scope.By.Today },
        ExampleOf = (_, scope) => new CommitteeDecision
        {
            DecidedOn = scope.By.Today,
            MeetingReference = $"管委会专题会议纪要〔{scope.By.Today.Year}〕1号",
            Opinion = approved ? "同意认定。" : "暂不认定。",
        },
    };
}
