using Monitoring.Domain.Policies;
using Monitoring.Domain.Register;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Tests.Policies;

public sealed class IncomeTests
{
    private const decimal Line = 15354.00m;

    [Theory(DisplayName = "“以下”含本数：等于监测范围的可以纳入 (C-07)")]
    [InlineData("15353.99", true)]
    [InlineData("15354.00", true)]
    [InlineData("15354.01", false)]
    public void IsInRange_IncludesTheLine(string income, bool inRange) => IncomeRules.IsInRange(decimal.Parse(income), Line).ShouldBe(inRange);

    [Theory(DisplayName = "风险消除要“超出”监测范围：等于不算 (C-37)")]
    [InlineData("15354.00", false)]
    [InlineData("15354.01", true)]
    public void IsAboveLine_ExcludesTheLine(string income, bool above) => IncomeRules.IsAboveLine(decimal.Parse(income), Line).ShouldBe(above);

    [Theory(DisplayName = "超出范围须写理由；突发严重困难户不设上限但须有证据 (C-23)")]
    [InlineData(MonitorType.Unstable, "15354.01", true, false)]
    [InlineData(MonitorType.Marginal, "15354.01", true, false)]
    [InlineData(MonitorType.Marginal, "15354.00", false, false)]
    [InlineData(MonitorType.Sudden, "99999.00", false, true)]
    [InlineData(MonitorType.Sudden, "0", false, true)]
    public void Needs_ByType(MonitorType type, string income, bool reason, bool evidence)
    {
        IncomeRules.NeedsReason(type, decimal.Parse(income), Line).ShouldBe(reason);
        IncomeRules.NeedsEvidence(type).ShouldBe(evidence);
    }

    [Theory(DisplayName = "核查表收入档：边界只归一档 (5.5)")]
    [InlineData("0", IncomeBand.UpTo6000)]
    [InlineData("6000", IncomeBand.UpTo6000)]
    [InlineData("6000.01", IncomeBand.UpTo9000)]
    [InlineData("9000", IncomeBand.UpTo9000)]
    [InlineData("9000.01", IncomeBand.Below14000)]
    [InlineData("13999.99", IncomeBand.Below14000)]
    [InlineData("14000", IncomeBand.From14000)]
    public void Band_OfIncome(string income, IncomeBand band) => IncomeBands.Of(decimal.Parse(income)).ShouldBe(band);

    [Fact(DisplayName = "监测范围落在最高一档之内：收入档不决定能否纳入 (5.5)")]
    public void Band_OfTheLine_DecidesNothing()
    {
        IncomeBands.Of(Line).ShouldBe(IncomeBand.From14000);
        IncomeRules.IsInRange(Line, Line).ShouldBeTrue();
    }

    [Theory(DisplayName = "验收当月倒推连续12个月：含当月或止于上月，由政策定 (C-36)")]
    [InlineData(IncomeWindowEnd.AcceptanceMonth, "2021年7月至2022年6月")]
    [InlineData(IncomeWindowEnd.PreviousMonth, "2021年6月至2022年5月")]
    public void Window_OfAcceptance_HasTwelveMonths(IncomeWindowEnd end, string words) =>
        IncomeWindow.Of(new DateOnly(2022, 6, 30), end).Words.ShouldBe(words);

    [Fact(DisplayName = "识别时收入窗口止于上月 (5.5)")]
    public void Window_OfIdentification_EndsWithThePreviousMonth()
    {
        var window = IncomeWindow.Of(new DateOnly(2021, 6, 15), IncomeWindowEnd.PreviousMonth);

        window.ShouldBe(new IncomeWindow(new DateOnly(2020, 6, 1), new DateOnly(2021, 5, 1)));
    }

    [Fact(DisplayName = "人均收入四舍五入到分，不少于一人，恰好十二格 (5.5)")]
    public void PerCapita_IsRoundedHalfUp()
    {
        Money.PerCapita(100.03m, 2).ShouldBe(50.02m);
        Money.PerCapita(-0.01m, 2).ShouldBe(-0.01m);
        IncomeWindow.PerCapita([.. Enumerable.Repeat(1000m, 11), 0.05m], 2).ShouldBe(5500.03m);
        Should.Throw<ArgumentOutOfRangeException>(() => Money.PerCapita(1, 0));
        Should.Throw<ArgumentException>(() => IncomeWindow.PerCapita([1m], 1));
    }
}
