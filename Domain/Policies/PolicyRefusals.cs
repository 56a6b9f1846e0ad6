using Monitoring.Domain.Calendars;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Policies;

public static class PolicyRefusals
{
    public static readonly Refusal NoticeTooShort =
        new("policy.notice-too-short", $"公示期不得少于{NoticeRules.MinimumWorkingDays}个工作日，请改为{NoticeRules.MinimumWorkingDays}或更多。") { Field = "noticeWorkingDays" };

    public static readonly Refusal Multiplier = new("policy.multiplier", "监测范围倍数必须大于0，请核对文件。") { Field = "thresholdMultiplier" };
    public static readonly Refusal Period = new("policy.period", "政策的截止日期早于起始日期，请核对。") { Field = "effectiveTo" };
    public static readonly Refusal NoStandard = new("policy.no-standard", "至少录入一年的农村低保标准，否则算不出监测范围。") { Field = "dibaoStandards" };
    public static readonly Refusal Standard = new("policy.standard", "农村低保标准必须大于0，单位为元/人·年，请核对。") { Field = "dibaoStandards" };
    public static readonly Refusal Term = new("policy.term", "环节时限不能为负数，单位为工作日，请核对。") { Field = "stepTerms" };
}
