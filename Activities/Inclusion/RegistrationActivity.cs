using Monitoring.Activities.Tasks;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Cases.Inclusion;
using Monitoring.Domain.Shared;
using Monitoring.Workflows.Activities;

namespace Monitoring.Activities.Inclusion;

/// <summary>登记: only after the reply; the household becomes a monitored household with a contact (C-31).</summary>
public sealed class RegistrationActivity : TaskActivity
{
    private static readonly TaskOutcome[] Registered =
    [
        new TaskOutcome<RegistrationPaper>("Registered", "登记为监测户")
        {
            OnAccept = Accept,
            PrefillOf = (caseFile, scope) => Prefill(caseFile, scope),
            ExampleOf = (_, scope) => new RegistrationPaper
            {
                MonitorContact = "示例联系人",
                MonitorContactPhone = "13800000000",
                IdentifiedMonth = scope.By.Today.ToString("yyyyMM"),
                SchoolDropout = false,
                HousingUnsafe = false,
                MedicalInsuranceMissing = false,
                WaterUnsafe = false,
                Collector = scope.By.Name,
                CollectedOn = scope.By.Today,
            },
        },
    ];

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Monitoring.Registration",
        DisplayName = "登记监测户",
        Category = "纳入",
        Outcomes = [new("Registered", "已登记")],
    };

    public override string Role => "townOfficer";

    public override CaseLevel Level => CaseLevel.Town;

    public override IReadOnlyList<TaskOutcome> OutcomesFor(CaseFile caseFile) => Registered;

    public override Look Execute(ActivityContext context)
    {
        var caseFile = context.Subject<CaseFile>();
        caseFile.Enter(CaseState.Approved);
        if (caseFile.Standing(RecordKind.Registration) is null)
        {
            return WaitForPerson(context, caseFile, WaitReasons.Registration);
        }

        return Look.Leave("Registered");
    }

    private static object Prefill(CaseFile caseFile, TaskScope scope)
    {
        var visit = caseFile.Standing<VisitRecord>(RecordKind.Visit);
        return new
        {
            identifiedMonth = scope.By.Today.ToString("yyyyMM"),
            schoolDropout = visit is { Schooling: false },
            housingUnsafe = visit is { SafeHousing: false },
            medicalInsuranceMissing = visit is { MedicalCare: false },
            waterUnsafe = visit is { SafeWater: false },
            wholeNoLabour = caseFile.Household.LabourCount == 0,
            collector = scope.By.Name,
            collectedOn = scope.By.Today,
        };
    }

    private static Result Accept(CaseFile caseFile, RegistrationPaper form, TaskScope scope)
    {
        var result = caseFile.Register(form, scope.By);
        if (result.IsDone)
        {
            scope.Keep(MonitoredHousehold.From(caseFile, form, scope.By));
        }

        return result;
    }
}
