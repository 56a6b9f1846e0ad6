using System.Globalization;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Policies;
using Monitoring.Domain.Shared;

namespace Monitoring.Host.Features.Reference;

/// <summary>The policy form as posted; a field that cannot be read is refused by its label, not taken for the old value.</summary>
internal static class PolicyForm
{
    public static Result<PolicyRequest> Read(IFormCollection posted)
    {
        var faults = new List<Refusal>();
        var standardYear = Whole(posted, "standardYear", "低保标准年份", faults);
        var standard = Amount(posted, "standard", "低保标准", faults);
        if (standardYear is null != standard is null)
        {
            faults.Add(new("policy.standard-half", "新的低保标准要同时填年份和金额。") { Field = "standard" });
        }

        var request = new PolicyRequest
        {
            Basis = posted["policyBasis"],
            Name = posted["name"],
            EffectiveFrom = Day(posted, "effectiveFrom", "起始日期", faults),
            EffectiveTo = Day(posted, "effectiveTo", "截止日期", faults),
            ThresholdMultiplier = Amount(posted, "thresholdMultiplier", "监测范围倍数", faults),
            Scope = posted["scope"].ToString() == "FORMER_POOR_ONLY" ? ScopeRule.FormerPoorOnly : ScopeRule.AllRural,
            NoticeWorkingDays = Whole(posted, "noticeWorkingDays", "公示期", faults),
            AppealWorkingDays = Whole(posted, "appealWorkingDays", "申诉期限", faults),
            StepTerms = InclusionSteps.All.Select(step => (Step: step, Days: Whole(posted, $"term-{step}", $"{InclusionSteps.Label(step)}时限", faults)))
                .Where(term => term.Days is not null).ToDictionary(term => term.Step, term => term.Days!.Value, StringComparer.Ordinal),
            DibaoStandards = standardYear is { } year && standard is { } amount ? new Dictionary<int, decimal> { [year] = amount } : null,
        };
        return faults.Count > 0 ? Result<PolicyRequest>.From(faults) : request;
    }

    private static int? Whole(IFormCollection posted, string field, string label, List<Refusal> faults) =>
        Parse(posted, field, label, faults, "整数", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null);

    private static decimal? Amount(IFormCollection posted, string field, string label, List<Refusal> faults) =>
        Parse(posted, field, label, faults, "数字", text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : (decimal?)null);

    private static DateOnly? Day(IFormCollection posted, string field, string label, List<Refusal> faults) =>
        Parse(posted, field, label, faults, "日期", text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null);

    private static TValue? Parse<TValue>(IFormCollection posted, string field, string label, List<Refusal> faults, string wanted, Func<string, TValue?> parse)
        where TValue : struct
    {
        var text = posted[field].ToString().Trim();
        if (text.Length == 0)
        {
            return null;
        }

        var value = parse(text);
        if (value is null)
        {
            faults.Add(new("policy.unreadable", $"{label}“{text}”不是{wanted}，请改正。") { Field = field });
        }

        return value;
    }
}
