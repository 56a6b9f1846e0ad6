using Monitoring.Domain.Cases;
using Monitoring.Domain.Cases.Inclusion;
using Monitoring.Domain.Register;

namespace Monitoring.Activities.Inclusion;

/// <summary>The written reason, drafted from what was decided, in words a household can read. Conduct is not named (1.6).</summary>
internal static class ReasonText
{
    public static string Of(CaseFile caseFile)
    {
        if (caseFile.Standing<CommitteeDecision>(RecordKind.CommitteeDecision) is { Approved: false } decision)
        {
            return $"经管委会研究审定，未同意认定为监测对象。理由：{decision.Opinion}{Tail}";
        }

        if (caseFile.Standing<DistrictCheck>(RecordKind.DistrictCheck) is { Result: DistrictCheckResult.Rejected } check)
        {
            return $"经区级组织核查，未同意认定为监测对象。理由：{check.Opinion}{Tail}";
        }

        if (caseFile.Standing<TownVerification>(RecordKind.TownVerification) is { Proposed: false } form)
        {
            var reasons = form.NotIncludedReasons.Where(r => r != NotIncludedReason.Conduct).Select(r => Labels.Of(r));
            return $"经镇（街道）核查，未拟定为监测对象。原因：{string.Join('、', reasons)}。{form.NotIncludedFacts}{Tail}";
        }

        return caseFile.StandingNotice?.WasUpheld(caseFile.Objections) is not null
            ? $"公示期内收到异议，经核实异议成立，未纳入监测对象。{Tail}"
            : $"经村民代表会议民主评议，同意票未过到会人数半数，未通过初选。{Tail}";
    }

    private const string Tail = "如不服，可在收到本说明之日起的申诉期限内向镇（街道）提出申诉。";
}
