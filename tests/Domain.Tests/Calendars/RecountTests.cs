using Monitoring.Domain.Calendars;
using static Monitoring.Domain.Tests.Calendars.StateCouncilCalendar;

namespace Monitoring.Domain.Tests.Calendars;

public sealed class RecountTests
{
    [Fact(DisplayName = "补登年度放假表后重算，截止日可以后移 (4.1)")]
    public void PublicNotice_RecountedWithMoreDaysOff_EndsLater()
    {
        var published = Shipped.PublicNotice(Day("2026-12-28"), 5);
        var loaded = With2027(new CalendarDay(Day("2026-12-31"), DayKind.Off, "元旦"));

        var recounted = loaded.PublicNotice(published.Start, 5, announced: published.LastDay);

        recounted.LastDay.ShouldBe(Day("2027-01-06"));
        recounted.Provisional.ShouldBeFalse();
        recounted.CalendarVersion.ShouldBe(2);
    }

    [Fact(DisplayName = "补登年度放假表后重算，已公告的截止日绝不提前 (4.1)")]
    public void PublicNotice_RecountedWithMoreWorkingDays_KeepsTheAnnouncedDay()
    {
        var published = Shipped.PublicNotice(Day("2026-12-28"), 5);
        var loaded = With2027(new CalendarDay(Day("2027-01-02"), DayKind.Work, "元旦调休上班"));

        var recounted = loaded.PublicNotice(published.Start, 5, announced: published.LastDay);

        loaded.PublicNotice(published.Start, 5).LastDay.ShouldBe(Day("2027-01-04"));
        recounted.LastDay.ShouldBe(Day("2027-01-05"));
        recounted.Days.Count(day => day.Counted).ShouldBe(5);
        recounted.Days[^1].Reason.ShouldBe("已公告的期限不提前");
    }

    [Fact(DisplayName = "保留已公告的截止日时，下一步首个工作日仍是工作日")]
    public void PublicNotice_AnnouncedDayBeforeAWeekend_NextStepStartsOnAWorkingDay()
    {
        var recounted = Shipped.PublicNotice(Day("2026-03-02"), 5, announced: Day("2026-03-13"));

        recounted.GateDate.ShouldBe(Day("2026-03-14"));
        recounted.FirstWorkingDay.ShouldBe(Day("2026-03-16"));
    }

    private static WorkingCalendar With2027(CalendarDay more) => new(
        2,
        [
            .. Rows.Where(day => day.Kind is not DayKind.ProvisionalOff),
            new CalendarDay(Day("2027-01-01"), DayKind.Off, "元旦"),
            new CalendarDay(Day("2027-05-01"), DayKind.Off, "劳动节"),
            more,
        ]);
}
