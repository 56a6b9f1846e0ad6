using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Calendars;

public static class CalendarRefusals
{
    public static readonly Refusal Empty = new("calendar.empty", "日历里没有任何一天，请上传含“日期,类别,名称”的完整日历。");

    public static Refusal UnreadableLine(int line, string text) =>
        new("calendar.unreadable-line", $"日历第{line}行“{text}”读不懂，应为“2026-01-01,off,元旦”，类别只能是off、work或provisional_off，请改正后重新上传。");

    public static Refusal DayTwice(DateOnly day) =>
        new("calendar.day-twice", $"{day:yyyy-MM-dd}在日历中出现了两次，请只保留一行。");

    public static Refusal WorkOnOrdinaryWorkday(DateOnly day) =>
        new("calendar.work-on-workday", $"{day:yyyy-MM-dd}（{WorkingCalendar.WeekdayOf(day)}）本来就上班，不能登记为调休上班日，请核对通知原文。");
}
