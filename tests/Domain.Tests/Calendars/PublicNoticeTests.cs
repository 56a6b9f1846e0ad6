using Monitoring.Domain.Calendars;
using static Monitoring.Domain.Tests.Calendars.StateCouncilCalendar;

namespace Monitoring.Domain.Tests.Calendars;

public sealed class PublicNoticeTests
{
    public static TheoryData<string[]> Examples =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Calendars", "publicity-examples.csv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','))];

    [Theory(DisplayName = "公示5个工作日：逐行符合国务院日历的算例 (C-28)")]
    [MemberData(nameof(Examples))]
    public void PublicNotice_OfEachExample_EndsOnItsDay(string[] row)
    {
        var notice = Shipped.PublicNotice(Day(row[1]), 5);
        var countingStart = Shipped.PublicNotice(Day(row[1]), 5, countPublishDay: true);

        string.Join(' ', notice.Days.Where(d => d.Counted).Select(d => d.Date.ToString("yyyy-MM-dd"))).ShouldBe(row[4]);
        notice.LastDay.ShouldBe(Day(row[5]));
        notice.GateDate.ShouldBe(Day(row[6]));
        notice.FirstWorkingDay.ShouldBe(Day(row[7]));
        countingStart.LastDay.ShouldBe(Day(row[8]));
        notice.Provisional.ShouldBe(row[9] == "yes");
        Shipped.IsWorkingDay(Day(row[1])).ShouldBe(row[3] == "yes");
    }

    [Fact(DisplayName = "公示5个工作日：算例不是空的 (C-28)")]
    public void Examples_AreFound() => Examples.Count.ShouldBeGreaterThan(15);

    [Fact(DisplayName = "公示不得少于5个工作日，政策也不能缩短 (C-28)")]
    public void PublicNotice_ShorterThanTheFloor_CannotBeCounted() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Shipped.PublicNotice(Day("2026-02-14"), 4));

    [Fact(DisplayName = "每一天都说明计入或不计入的原因，张贴当日不计入 (C-28)")]
    public void PublicNotice_ExplainsEachDay()
    {
        var notice = Shipped.PublicNotice(Day("2026-02-14"), 5);

        notice.Days[0].ShouldBe(new CountedDay(Day("2026-02-14"), Counted: false, Ordinal: null, "公示当日不计入"));
        notice.Days[1].Reason.ShouldBe("春节放假，不计入");
        notice.Days[^1].Reason.ShouldBe("第5个工作日（周六，春节调休上班）");
        notice.Days.Count.ShouldBe(15);
    }

    [Fact(DisplayName = "公示暂停的当天不计入，已计的天数保留")]
    public void PublicNotice_PausedDay_IsSkipped()
    {
        var notice = Shipped.PublicNotice(Day("2026-03-02"), 5, pausedDays: [Day("2026-03-04"), Day("2026-03-05")]);

        notice.LastDay.ShouldBe(Day("2026-03-11"));
        notice.Days.Single(d => d.Date == Day("2026-03-04")).Reason.ShouldBe("公示暂停，不计入");
    }

    [Fact(DisplayName = "一个工作日不是24小时：周五起算的次一工作日是周一 (jmix#790)")]
    public void AddWorkingDays_FromFriday_IsMonday() =>
        Shipped.AddWorkingDays(Day("2026-03-06"), 1).ShouldBe(Day("2026-03-09"));
}
