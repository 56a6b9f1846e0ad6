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

    public static Refusal UnreadableEntry(int line, string text) =>
        new("calendar.unreadable-entry", $"第{line}行“{text}”读不懂，请写成“2027-05-01至2027-05-05,放假,劳动节”或“2027-05-08,上班,劳动节调休”。") { Field = "lines" };

    public static Refusal OutsideYear(DateOnly day, int year) =>
        new("calendar.outside-year", $"{day:yyyy-MM-dd}不属于{year}年的放假通知，请核对年份。") { Field = "lines" };

    public static Refusal FixedHolidayMissing(DateOnly day) =>
        new("calendar.fixed-holiday-missing", $"没有把{day:yyyy-MM-dd}列为放假，元旦、劳动节、国庆节每年都放假，请对照通知补齐。") { Field = "lines" };
}
