using Monitoring.Activities.Tasks;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Cases.Inclusion;
using Monitoring.Domain.Register;
using Monitoring.Workflows.Activities;

namespace Monitoring.Activities.Inclusion;

/// <summary>入户核实, beside the asset comparison.</summary>
public sealed class VisitActivity : TaskActivity
{
    private static readonly TaskOutcome[] Done =
    [
        new TaskOutcome<VisitRecord>("Done", "提交入户核实")
        {
            OnAccept = (caseFile, form, scope) => caseFile.Visit(form, scope.By),
            PrefillOf = (caseFile, scope) => new
            {
                visitedOn = scope.By.Today,
                perCapitaIncome = caseFile.Standing<PledgeAuthorisation>(RecordKind.Pledge)?.PerCapitaDisposableIncome,
                foodAndClothing = true,
                schooling = true,
                medicalCare = true,
                safeHousing = true,
                safeWater = true,
            },
            ExampleOf = (caseFile, scope) => new VisitRecord
            {
                VisitedOn = scope.By.Today,
                Visitors = "示例甲、示例乙",
                MonitorType = MonitorType.Unstable,
                PerCapitaIncome = Math.Min(caseFile.Threshold, caseFile.Standing<PledgeAuthorisation>(RecordKind.Pledge)?.PerCapitaDisposableIncome ?? 0),
                FoodAndClothing = true,
                Schooling = true,
                MedicalCare = true,
                SafeHousing = true,
                SafeWater = true,
                Findings = "家庭主要劳动力务工时间减少，收入下降。",
            },
        },
    ];

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Monitoring.HouseholdVisit",
        DisplayName = "入户核实",
        Category = "纳入",
        Outcomes = [new("Done", "已核实")],
        Passage = InclusionLaw.Visit,
    };

    public override string Role => "villageOfficer";

    public override CaseLevel Level => CaseLevel.Village;

    public override IReadOnlyList<TaskOutcome> OutcomesFor(CaseFile caseFile) => Done;

    public override Look Execute(ActivityContext context)
    {
        var caseFile = context.Subject<CaseFile>();
        caseFile.Enter(CaseState.Checking);
        return caseFile.Standing(RecordKind.Visit) is null
            ? WaitForPerson(context, caseFile, WaitReasons.Visit)
            : Look.Leave("Done");
    }
}
