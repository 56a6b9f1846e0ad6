using Monitoring.Activities.Tasks;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Cases.Inclusion;
using Monitoring.Workflows.Activities;

namespace Monitoring.Activities.Inclusion;

/// <summary>资产比对; waived for households on the civil affairs list of 低保 or 特困 (C-20), never by a tick of the village.</summary>
public sealed class ComparisonActivity : TaskActivity
{
    private static readonly TaskOutcome[] Compared =
    [
        new TaskOutcome<AssetComparison>("Compared", "提交比对结果")
        {
            OnAccept = (caseFile, form, scope) => caseFile.Compare(form, scope.By),
            PrefillOf = (_, scope) => new { comparedOn = scope.By.Today },
            ExampleOf = (_, scope) => new AssetComparison { ComparedOn = scope.By.Today, Note = "各部门比对均无发现。" },
        },
    ];

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Monitoring.AssetComparison",
        DisplayName = "资产比对",
        Category = "纳入",
        Outcomes = [new("Compared", "已比对"), new("Waived", "免比对")],
        Passage = InclusionLaw.Comparison,
    };

    public override string Role => "districtOfficer";

    public override CaseLevel Level => CaseLevel.District;

    public override IReadOnlyList<TaskOutcome> OutcomesFor(CaseFile caseFile) => Compared;

    public override Look Execute(ActivityContext context)
    {
        var caseFile = context.Subject<CaseFile>();
        caseFile.Enter(CaseState.Checking);
        if (caseFile.Standing(RecordKind.Comparison) is not null)
        {
            return Look.Leave("Compared");
        }

        return caseFile.Household.SafetyNet is null
            ? WaitForPerson(context, caseFile, WaitReasons.Comparison)
            : Look.Leave("Waived");
    }
}
