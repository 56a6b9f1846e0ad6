using Monitoring.Activities.Tasks;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Cases.Inclusion;
using Monitoring.Workflows.Activities;

namespace Monitoring.Activities.Inclusion;

/// <summary>镇街核查 by form 3 (C-29).</summary>
public sealed class VerificationActivity : TaskActivity
{
    private static readonly TaskOutcome[] Results =
    [
        Verified("Proposed", "核查通过，拟定为监测对象", proposed: true),
        Verified("NotProposed", "不拟定为监测对象", proposed: false),
    ];

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Monitoring.TownVerification",
        DisplayName = "镇街核查",
        Category = "纳入",
        Outcomes = [new("Proposed", "拟定"), new("NotProposed", "不拟定")],
        Passage = InclusionLaw.Verification,
        PassedBy = ["Proposed"],
    };

    public override string Role => "townOfficer";

    public override CaseLevel Level => CaseLevel.Town;

    public override IReadOnlyList<TaskOutcome> OutcomesFor(CaseFile caseFile) => Results;

    public override Look Execute(ActivityContext context)
    {
        var caseFile = context.Subject<CaseFile>();
        caseFile.Enter(CaseState.TownVerify);
        return caseFile.Standing<TownVerification>(RecordKind.TownVerification) switch
        {
            null => WaitForPerson(context, caseFile, WaitReasons.Verification),
            { Proposed: true } => Look.Leave("Proposed"),
            _ => Look.Leave("NotProposed"),
        };
    }

    private static TaskOutcome<TownVerification> Verified(string name, string label, bool proposed) => new(name, label)
    {
        OnAccept = (caseFile, form, scope) => caseFile.Verify(form with { Proposed = proposed }, scope.By),
        PrefillOf = (caseFile, scope) => VerificationPrefill.Of(caseFile, scope.By.Today),
        ExampleOf = (caseFile, scope) => VerificationPrefill.Example(caseFile, proposed, scope.By),
    };
}
