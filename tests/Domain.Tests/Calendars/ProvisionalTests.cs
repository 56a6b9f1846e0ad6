using System.Text.Json;
using static Monitoring.Domain.Tests.Calendars.StateCouncilCalendar;

namespace Monitoring.Domain.Tests.Calendars;

public sealed class ProvisionalTests
{
    [Fact(DisplayName = "跨入未发布放假通知的年份，结果和各日理由都标暂定 (4.1)")]
    public void PublicNotice_IntoAYearNotLoaded_IsProvisional()
    {
        var notice = Shipped.PublicNotice(Day("2026-12-28"), 5);

        notice.Provisional.ShouldBeTrue();
        notice.Days.Single(day => day.Date == Day("2027-01-01")).Reason.ShouldBe("元旦放假，不计入（暂定）");
    }

    [Theory(DisplayName = "元旦放假会动用上年12月最后一周：下一年未登记时，该周为暂定 (4.1)")]
    [InlineData("2026-12-17", "2026-12-24", false)]
    [InlineData("2026-12-18", "2026-12-25", true)]
    [InlineData("2025-12-18", "2025-12-25", false)]
    public void PublicNotice_EndingInDecember_DependsOnTheNextYearsNotice(string posted, string lastDay, bool provisional)
    {
        var notice = Shipped.PublicNotice(Day(posted), 5);

        notice.LastDay.ShouldBe(Day(lastDay));
        notice.Provisional.ShouldBe(provisional);
    }

    [Fact(DisplayName = "没有表的年份按周一至周五计，标为暂定")]
    public void PublicNotice_InAYearWithoutTable_FollowsTheWeekday()
    {
        var notice = Shipped.PublicNotice(Day("2030-06-03"), 5);

        notice.LastDay.ShouldBe(Day("2030-06-10"));
        notice.Provisional.ShouldBeTrue();
    }

    [Fact(DisplayName = "除夕只是鼓励休假，2024-02-09是工作日 (4.1)")]
    public void IsWorkingDay_NewYearsEve2024_IsWorked() => Shipped.IsWorkingDay(Day("2024-02-09")).ShouldBeTrue();

    [Fact(DisplayName = "已登记的每一年都有放假通知来源，未登记的没有 (4.1)")]
    public void Notices_NameTheSourceOfEachLoadedYear()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Calendars", "notices.json")));
        var sourced = file.RootElement.GetProperty("years").EnumerateArray()
            .Where(year => year.GetProperty("number").GetString() is not null || year.GetProperty("issued").GetString() is not null)
            .Select(year => year.GetProperty("year").GetInt32());

        sourced.ShouldBe(Enumerable.Range(2020, 10).Where(year => !Shipped.IsProvisional(new DateOnly(year, 6, 1))));
    }

    [Theory(DisplayName = "异议自公示之日起至截止日24时均可提出 (C-28)")]
    [InlineData("2026-02-13", false)]
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-18", true)]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-03-01", false)]
    public void AcceptsObjection_ByDayReceived_IsOpenThroughTheLastDay(string receivedOn, bool accepted) =>
        Shipped.PublicNotice(Day("2026-02-14"), 5).AcceptsObjection(Day(receivedOn)).ShouldBe(accepted);
}
