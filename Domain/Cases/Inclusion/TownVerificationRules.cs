using Monitoring.Domain.Policies;
using Monitoring.Domain.Register;
using Monitoring.Domain.Register.Identity;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases.Inclusion;

/// <summary>What form 3 demands: at least one channel and risk, each ticked risk with its content, reasons when 否.</summary>
internal static class TownVerificationRules
{
    public static IEnumerable<Refusal> Faults(TownVerification form, CaseHousehold household, decimal threshold, DateOnly today) =>
        Head(form, today).Concat(RiskDetails(form, household)).Concat(form.Proposed ? Proposal(form, threshold) : Refusals(form));

    private static IEnumerable<Refusal> Head(TownVerification form, DateOnly today)
    {
        if (form.IncomeExact < 0)
        {
            yield return VerificationRefusals.Income;
        }

        if (form.Channels.Count == 0)
        {
            yield return VerificationRefusals.NoChannel;
        }

        if (form.Risks.Count == 0)
        {
            yield return VerificationRefusals.NoRisk;
        }

        if (string.IsNullOrWhiteSpace(form.VillageSecretarySign))
        {
            yield return VerificationRefusals.Signature.On("villageSecretarySign");
        }

        if (string.IsNullOrWhiteSpace(form.TownOfficerSign))
        {
            yield return VerificationRefusals.Signature.On("townOfficerSign");
        }

        if (form.VerifiedOn > today)
        {
            yield return VerificationRefusals.InFuture;
        }
    }

    private static IEnumerable<Refusal> RiskDetails(TownVerification form, CaseHousehold household) =>
        form.Risks.Distinct().SelectMany(risk => risk switch
        {
            RiskKind.Illness => Rows(form.Illnesses, "illnesses", d => d.PatientId, d => d.MedicalSelfPaid, household),
            RiskKind.Schooling => Rows(form.Schoolings, "schoolings", d => d.StudentId, d => d.SchoolSelfPaid, household),
            RiskKind.Disability => Disabilities(form, household),
            RiskKind.Disaster => form.DisasterKinds.Count == 0
                ? [VerificationRefusals.DisasterKind]
                : Text(form.DisasterText, "disasterText"),
            RiskKind.Accident => form.AccidentKind is null ? [VerificationRefusals.AccidentKind] : Text(form.AccidentText, "accidentText"),
            RiskKind.BusinessFail => Text(form.BusinessFailText, "businessFailText"),
            RiskKind.JobUnstable => Text(form.JobUnstableText, "jobUnstableText"),
            RiskKind.NoLabour => form.NoLabourKind is null ? [VerificationRefusals.NoLabourKind]
                : form.NoLabourKind == NoLabourKind.CannotWork ? Text(form.NoLabourText, "noLabourText")
                : [],
            RiskKind.Other => Text(form.OtherText, "otherText"),
        });

    private static IEnumerable<Refusal> Rows<TDetail>(
        IReadOnlyList<TDetail> rows, string field, Func<TDetail, Guid> member, Func<TDetail, decimal> amount, CaseHousehold household)
    {
        if (rows.Count == 0)
        {
            yield return VerificationRefusals.DetailMissing.On(field);
        }

        for (var i = 0; i < rows.Count; i++)
        {
            if (!household.Members.Any(m => m.Id.Value == member(rows[i])))
            {
                yield return VerificationRefusals.NotAMember.On($"{field}[{i}]");
            }

            if (amount(rows[i]) < 0)
            {
                yield return VerificationRefusals.Amount.On($"{field}[{i}]");
            }
        }
    }

    private static IEnumerable<Refusal> Disabilities(TownVerification form, CaseHousehold household)
    {
        if (form.Disabilities.Count == 0)
        {
            yield return VerificationRefusals.DetailMissing.On("disabilities");
        }

        for (var i = 0; i < form.Disabilities.Count; i++)
        {
            var detail = form.Disabilities[i];
            var member = household.Members.FirstOrDefault(m => m.Id.Value == detail.MemberId);
            var certificate = DisabilityCertificate.Parse(detail.DisabilityCertNo);
            if (member is null)
            {
                yield return VerificationRefusals.NotAMember.On($"disabilities[{i}].memberId");
            }
            else if (!certificate.IsDone)
            {
                yield return certificate.Refusal.On($"disabilities[{i}].disabilityCertNo");
            }
            else if (!detail.DisabilityCertNo.Trim().ToUpperInvariant().StartsWith(member.IdNo, StringComparison.Ordinal))
            {
                yield return VerificationRefusals.CertificateOfAnother.On($"disabilities[{i}].disabilityCertNo");
            }
        }
    }

    private static Refusal[] Text(string? text, string field) =>
        string.IsNullOrWhiteSpace(text) ? [VerificationRefusals.TextMissing.On(field)] : [];

    private static IEnumerable<Refusal> Proposal(TownVerification form, decimal threshold)
    {
        if (IncomeRules.NeedsEvidence(form.MonitorType) && string.IsNullOrWhiteSpace(form.Evidence))
        {
            yield return VerificationRefusals.SuddenEvidence;
        }

        if (IncomeRules.NeedsReason(form.MonitorType, form.IncomeExact, threshold) && string.IsNullOrWhiteSpace(form.OverLineReason))
        {
            yield return VerificationRefusals.OverLine(threshold);
        }
    }

    private static IEnumerable<Refusal> Refusals(TownVerification form)
    {
        if (form.NotIncludedReasons.Count == 0)
        {
            yield return VerificationRefusals.NoReason;
        }

        if (string.IsNullOrWhiteSpace(form.NotIncludedFacts))
        {
            yield return VerificationRefusals.ReasonFacts;
        }

        if (form.NotIncludedReasons.Contains(NotIncludedReason.Conduct) && string.IsNullOrWhiteSpace(form.ConductConsentBy))
        {
            yield return VerificationRefusals.ConductConsent;
        }
    }
}

public static class VerificationRefusals
{
    public static readonly Refusal Income = new("verification.income", "收入不能为负数。") { Field = "incomeExact" };
    public static readonly Refusal NoChannel = new("verification.no-channel", "请至少勾选一项预警监测渠道。") { Field = "channels" };
    public static readonly Refusal NoRisk = new("verification.no-risk", "请至少勾选一项返贫致贫风险。") { Field = "risks" };
    public static readonly Refusal Signature = new("verification.signature", "核查表须由户主、村支部书记、镇街干部签字，请填写签字人姓名。");
    public static readonly Refusal InFuture = new("verification.in-future", "核查时间不能晚于今天。") { Field = "verifiedOn" };
    public static readonly Refusal DetailMissing = new("verification.detail-missing", "勾选了该项风险，请登记具体内容。");
    public static readonly Refusal NotAMember = new("verification.not-a-member", "所选人员不是该户成员，请从家庭成员中选择。");
    public static readonly Refusal Amount = new("verification.amount", "金额不能为负数。");
    public static readonly Refusal DisasterKind = new("verification.disaster-kind", "请至少勾选一种灾害。") { Field = "disasterKinds" };
    public static readonly Refusal AccidentKind = new("verification.accident-kind", "请选择事故种类。") { Field = "accidentKind" };
    public static readonly Refusal NoLabourKind = new("verification.no-labour-kind", "请选择缺劳动力的情形。") { Field = "noLabourKind" };
    public static readonly Refusal TextMissing = new("verification.text-missing", "勾选了该项风险，请写明具体情况。");
    public static readonly Refusal CertificateOfAnother = new("verification.certificate-of-another", "残疾证号前18位与该成员身份证号不一致，请核对。");
    public static readonly Refusal SuddenEvidence = new("verification.sudden-evidence", "突发严重困难户不设收入上限，但须写明刚性支出或收入大幅缩减的证据。") { Field = "evidence" };
    public static readonly Refusal NoReason = new("verification.no-reason", "不拟定为监测对象的，请至少勾选一项原因。") { Field = "notIncludedReasons" };
    public static readonly Refusal ReasonFacts = new("verification.reason-facts", "请写明不纳入的事实依据，农户会收到书面说明。") { Field = "notIncludedFacts" };
    public static readonly Refusal ConductConsent = new("verification.conduct-consent", "以“有违法犯罪行为，好吃懒做等”为由的，须写明事实并经镇（街道）负责人同意。") { Field = "conductConsentBy" };
    public static readonly Refusal AssetNeedsStability = new("verification.asset-needs-opinion", "以资产为由不纳入的，须有比对结果和“生活明显改善、脱贫稳定”的研判意见。") { Field = "notIncludedReasons" };

    public static Refusal OverLine(decimal threshold) =>
        new("verification.over-line", $"收入高于当年监测范围（{threshold:0.##}元），请写明仍拟纳入的理由。") { Field = "overLineReason" };
}
