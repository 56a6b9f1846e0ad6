using Monitoring.Domain.Calendars;
using static Monitoring.Domain.Tests.Calendars.StateCouncilCalendar;

namespace Monitoring.Domain.Tests.Calendars;

public sealed class CalendarTableTests
{
    [Fact(DisplayName = "随附日历读得进来，与逐行读的一致 (4.1)")]
    public void Read_ShippedTable_GivesTheSameDays()
    {
        var calendar = CalendarTable.Read(1, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Calendars", "holidays.csv"))).Value;

        for (var day = Day("2020-12-01"); day <= Day("2028-01-31"); day = day.AddDays(1))
        {
            (calendar.IsWorkingDay(day), calendar.IsProvisional(day)).ShouldBe((Shipped.IsWorkingDay(day), Shipped.IsProvisional(day)));
        }
    }

    [Fact(DisplayName = "日历有错时一次全部指出，附行号或日期")]
    public void Read_FaultyTable_NamesEveryFault() =>
        CalendarTable.Read(1, "date,kind,name\r\n2026-1-1,off,元旦\n2026-01-02,rest,元旦\n2026-01-03,off,元旦\n2026-01-03,off,元旦\n2026-01-05,work,上班\n")
            .Refusals.Select(refusal => refusal.Code)
            .ShouldBe(["calendar.unreadable-line", "calendar.unreadable-line", "calendar.day-twice", "calendar.work-on-workday"]);

    [Fact(DisplayName = "空日历不能发布")]
    public void Read_EmptyTable_IsRefused() => CalendarTable.Read(1, "date,kind,name\n").Refusal.Code.ShouldBe("calendar.empty");
}
