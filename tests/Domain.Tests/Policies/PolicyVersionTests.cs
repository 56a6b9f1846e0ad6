using Monitoring.Domain.Policies;

namespace Monitoring.Domain.Tests.Policies;

public sealed class PolicyVersionTests
{
    private static readonly PolicyVersion Policy = new()
    {
        Number = 2,
        Name = "演示政策",
        EffectiveFrom = new DateOnly(2026, 1, 1),
        EffectiveTo = null,
        ThresholdMultiplier = 1.5m,
        Scope = ScopeRule.AllRural,
        NoticeWorkingDays = 5,
        CountPublishDay = false,
        AppealWorkingDays = 10,
        StepTerms = new Dictionary<string, int> { ["visit"] = 2 },
        DibaoStandards = new Dictionary<int, decimal> { [2021] = 10236, [2023] = 11111.11m },
    };

    [Theory(DisplayName = "没有当年标准时用最近的较早一年 (3.3)")]
    [InlineData(2021, "15354.00", 2021, false)]
    [InlineData(2022, "15354.00", 2021, true)]
    [InlineData(2023, "16666.67", 2023, false)]
    [InlineData(2030, "16666.67", 2023, true)]
    public void ThresholdFor_Year_TakesTheLatestEarlier(int year, string amount, int standardYear, bool provisional) =>
        Policy.ThresholdFor(year).ShouldBe(new Threshold(decimal.Parse(amount), standardYear, provisional));

    [Fact(DisplayName = "公示期可以加长，不得短于5个工作日 (C-28)")]
    public void Check_NoticeBelowTheFloor_IsRefused()
    {
        (Policy with { NoticeWorkingDays = 7 }).Check().IsDone.ShouldBeTrue();
        (Policy with { NoticeWorkingDays = 4 }).Check().Refusal.Code.ShouldBe("policy.notice-too-short");
    }

    [Fact(DisplayName = "参数录错的政策不能发布，逐项指出")]
    public void Check_WrongNumbers_AreAllNamed() =>
        (Policy with
        {
            ThresholdMultiplier = 0,
            EffectiveTo = new DateOnly(2025, 12, 31),
            DibaoStandards = new Dictionary<int, decimal> { [2026] = 0 },
            StepTerms = new Dictionary<string, int> { ["visit"] = -1 },
        }).Check().Refusals.Select(refusal => refusal.Code).ShouldBe(["policy.multiplier", "policy.period", "policy.standard", "policy.term"]);

    [Fact(DisplayName = "一年标准都没有的政策不能发布")]
    public void Check_WithoutStandard_IsRefused() =>
        (Policy with { DibaoStandards = new Dictionary<int, decimal>() }).Check().Refusal.Code.ShouldBe("policy.no-standard");
}
