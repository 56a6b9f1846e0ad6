using Monitoring.Domain.Forms;
using Monitoring.Domain.Register;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases.Inclusion;

/// <summary>Form 1 农户承诺授权书. Size and labour are taken from the register, not asked (C-25).</summary>
public sealed record PledgeAuthorisation
{
    [Field("收入所属年份")]
    public required int IncomeYear { get; init; }

    [Field("家庭人均可支配收入", Unit = "元")]
    public required decimal PerCapitaDisposableIncome { get; init; }

    [Field("主要返贫致贫风险")]
    public required IReadOnlyList<RiskKind> Risks { get; init; }

    [Field("其他风险说明", WhenField = "risks", WhenValue = "OTHER")]
    public string? OtherRiskText { get; init; }

    [Field("户主签字方式")]
    public required SignatureKind HeadSignature { get; init; }

    [Field("签字日期")]
    public required DateOnly SignedOn { get; init; }

    [Field("签字页照片或扫描件", Content = FieldContent.Files)]
    public IReadOnlyList<Guid> SignatureFiles { get; init; } = [];

    [Field("代填人姓名", Hint = "户主不识字、生病或残疾时填写，内容须当面读给户主听")]
    public string? ProxyName { get; init; }

    [Field("代填人与户主关系")]
    public string? ProxyRelation { get; init; }

    [Field("已向户主宣读承诺、授权和后果")]
    public bool ReadAloud { get; init; }

    [Field("户主知悉将在村内公示姓名、人口和风险类别")]
    public required bool PublicityNoticeGiven { get; init; }

    [Field("已逐人签字授权的成年成员", Content = FieldContent.Member, Hint = "缺少签字不影响提交，但须补签")]
    public IReadOnlyList<Guid> MemberAuthorisations { get; init; } = [];

    /// <summary>Taken from the register when the pledge is put on the case.</summary>
    public int HouseholdSize { get; init; }

    public int LabourCount { get; init; }

    public int PledgeTextVersion { get; init; } = 1;

    internal IEnumerable<Refusal> Faults(DateOnly today)
    {
        if (IncomeYear < 2015 || IncomeYear > today.Year)
        {
            yield return PledgeRefusals.IncomeYear;
        }

        if (PerCapitaDisposableIncome < 0 || decimal.Round(PerCapitaDisposableIncome, 2) != PerCapitaDisposableIncome)
        {
            yield return PledgeRefusals.Income;
        }

        if (Risks.Count == 0)
        {
            yield return PledgeRefusals.NoRisk;
        }

        if (Risks.Contains(RiskKind.Other) && string.IsNullOrWhiteSpace(OtherRiskText))
        {
            yield return PledgeRefusals.OtherRisk;
        }

        if (SignedOn > today)
        {
            yield return PledgeRefusals.SignedInFuture;
        }

        if (!string.IsNullOrWhiteSpace(ProxyName) && !ReadAloud)
        {
            yield return PledgeRefusals.NotReadAloud;
        }

        if (!PublicityNoticeGiven)
        {
            yield return PledgeRefusals.PublicityNotice;
        }
    }
}

/// <summary>How a person signed. A paper signature is final; nobody signs twice.</summary>
public enum SignatureKind
{
    Paper,
    Electronic,
    Thumbprint,
}

public static class PledgeRefusals
{
    public static readonly Refusal IncomeYear = new("pledge.income-year", "收入所属年份应在2015年至今年之间，请核对。") { Field = "incomeYear" };
    public static readonly Refusal Income = new("pledge.income", "人均可支配收入应为不小于0、最多两位小数的金额。") { Field = "perCapitaDisposableIncome" };
    public static readonly Refusal NoRisk = new("pledge.no-risk", "请至少勾选一项返贫致贫风险。") { Field = "risks" };
    public static readonly Refusal OtherRisk = new("pledge.other-risk", "勾选了“其他”，请写明具体风险。") { Field = "otherRiskText" };
    public static readonly Refusal SignedInFuture = new("pledge.signed-in-future", "签字日期不能晚于今天。") { Field = "signedOn" };
    public static readonly Refusal NotReadAloud = new("pledge.not-read-aloud", "由他人代填的，须先向户主宣读内容并勾选。") { Field = "readAloud" };
    public static readonly Refusal PublicityNotice = new("pledge.publicity-notice", "请先告知户主将在村内公示姓名、人口和风险类别，并勾选。") { Field = "publicityNoticeGiven" };
}
