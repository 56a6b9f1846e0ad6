using Monitoring.Activities.Tasks;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Cases.Inclusion;
using Monitoring.Domain.Register;
using Monitoring.Workflows.Activities;

namespace Monitoring.Activities.Inclusion;

/// <summary>承诺授权: no step past the draft without the signed pledge; a barred household goes no further (C-25).</summary>
public sealed class PledgeActivity : TaskActivity
{
    private static readonly TaskOutcome[] Signed =
    [
        new TaskOutcome<PledgeAuthorisation>("Signed", "提交承诺授权书")
        {
            OnAccept = (caseFile, form, scope) => caseFile.Sign(form, scope.By),
            PrefillOf = (caseFile, scope) => new
            {
                incomeYear = caseFile.Household.IncomeYear ?? scope.By.Today.Year - 1,
                perCapitaDisposableIncome = caseFile.Household.PerCapitaIncome,
                signedOn = scope.By.Today,
                headSignature = SignatureKind.Paper,
            },
            ExampleOf = (caseFile, scope) => new PledgeAuthorisation
            {
                IncomeYear = scope.By.Today.Year - 1,
                PerCapitaDisposableIncome = caseFile.Household.PerCapitaIncome ?? 9800,
                Risks = [RiskKind.JobUnstable],
                HeadSignature = SignatureKind.Paper,
                SignedOn = scope.By.Today,
                PublicityNoticeGiven = true,
            },
        },
    ];

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Monitoring.PledgeAuthorisation",
        DisplayName = "承诺授权",
        Category = "纳入",
        Outcomes = [new("Signed", "已签字"), new("Barred", "限期内不得申请")],
        Passage = InclusionLaw.Pledge,
        PassedBy = ["Signed"],
    };

    public override string Role => "villageOfficer";

    public override CaseLevel Level => CaseLevel.Village;

    public override IReadOnlyList<TaskOutcome> OutcomesFor(CaseFile caseFile) => Signed;

    public override Look Execute(ActivityContext context)
    {
        var caseFile = context.Subject<CaseFile>();
        caseFile.Enter(CaseState.Draft);
        if (caseFile.Household.BarredThrough >= context.Today)
        {
            return Look.Leave("Barred");
        }

        if (caseFile.Standing(RecordKind.Pledge) is null)
        {
            return WaitForPerson(context, caseFile, WaitReasons.Pledge);
        }

        caseFile.Enter(CaseState.Consented);
        return Look.Leave("Signed");
    }
}
