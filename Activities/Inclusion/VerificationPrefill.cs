using Monitoring.Domain.Cases;
using Monitoring.Domain.Cases.Inclusion;
using Monitoring.Domain.Register;

namespace Monitoring.Activities.Inclusion;

/// <summary>What form 3 takes over from the pledge and the visit, so that nobody types it twice.</summary>
internal static class VerificationPrefill
{
    public static object Of(CaseFile caseFile, DateOnly today)
    {
        var pledge = caseFile.Standing<PledgeAuthorisation>(RecordKind.Pledge);
        var visit = caseFile.Standing<VisitRecord>(RecordKind.Visit);
        return new
        {
            incomeExact = visit?.PerCapitaIncome ?? pledge?.PerCapitaDisposableIncome,
            monitorType = visit?.MonitorType,
            risks = pledge?.Risks ?? [],
            channels = new[] { caseFile.Channel },
            otherText = pledge?.OtherRiskText,
            evidence = visit?.Evidence,
            overLineReason = visit?.OverLineReason,
            headSign = SignatureKind.Paper,
            verifiedOn = today,
        };
    }

    public static TownVerification Example(CaseFile caseFile, bool proposed, RecordedBy by)
    {
        var visit = caseFile.Standing<VisitRecord>(RecordKind.Visit);
        var form = new TownVerification
        {
            IncomeExact = visit?.PerCapitaIncome ?? 9800,
            MonitorType = visit?.MonitorType ?? MonitorType.Unstable,
            Channels = [caseFile.Channel],
            Risks = [RiskKind.JobUnstable],
            JobUnstableText = "务工企业停工，家庭收入下降。",
            Evidence = visit?.Evidence,
            OverLineReason = visit?.OverLineReason,
            HeadSign = SignatureKind.Paper,
            VillageSecretarySign = "示例支书",
            TownOfficerSign = by.Name,
            VerifiedOn = by.Today,
            Proposed = proposed,
        };
        return proposed ? form : form with { NotIncludedReasons = [NotIncludedReason.RiskGone], NotIncludedFacts = "原风险已自然消失，家庭收入恢复。" };
    }
}
