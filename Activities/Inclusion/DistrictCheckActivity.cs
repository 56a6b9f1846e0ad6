using Monitoring.Activities.Tasks;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Cases.Inclusion;
using Monitoring.Workflows.Activities;

namespace Monitoring.Activities.Inclusion;

/// <summary>区级组织核查 with the departments (C-30).</summary>
public sealed class DistrictCheckActivity : TaskActivity
{
    private static readonly TaskOutcome[] Results =
    [
        Checked("Kept", "核查通过", DistrictCheckResult.Kept),
        Checked("Rejected", "核查不通过", DistrictCheckResult.Rejected),
    ];

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Monitoring.DistrictCheck",
        DisplayName = "区级组织核查",
        Category = "纳入",
        Outcomes = [new("Kept", "通过"), new("Rejected", "不通过")],
        Passage = InclusionLaw.Check,
        PassedBy = ["Kept"],
    };

    public override string Role => "districtOfficer";

    public override CaseLevel Level => CaseLevel.District;

    public override IReadOnlyList<TaskOutcome> OutcomesFor(CaseFile caseFile) => Results;

    public override Look Execute(ActivityContext context)
    {
        var caseFile = context.Subject<CaseFile>();
        caseFile.Enter(CaseState.DistrictCheck);
        return caseFile.Standing<DistrictCheck>(RecordKind.DistrictCheck) switch
        {
            null => WaitForPerson(context, caseFile, WaitReasons.Check),
            { Result: DistrictCheckResult.Kept } => Look.Leave("Kept"),
            _ => Look.Leave("Rejected"),
        };
    }

    private static TaskOutcome<DistrictCheck> Checked(string name, string label, DistrictCheckResult result) => new(name, label)
    {
        OnAccept = (caseFile, form, scope) => caseFile.Check(form with { Result = result }, scope.By),
        PrefillOf = (_, scope) => new { checkedOn = scope.By.Today },
        ExampleOf = (_, scope) => new DistrictCheck
        {
            CheckedOn = scope.By.Today,
            Participants = "农村工作、民政、教育、医保、住房、水务、人社、残联",
            Opinion = result == DistrictCheckResult.Kept ? "情况属实，同意报请研究审定。" : "家庭收入稳定，不符合监测条件。",
        },
    };
}
