using Monitoring.Domain.Calendars;

namespace Monitoring.Host.Components;

/// <summary>Dates and terms as people read them.</summary>
public static class Words
{
    public static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日（{WorkingCalendar.WeekdayOf(day)}）";

    public static string Moment(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>① to ⑳, and plain figures beyond.</summary>
    public static string Circled(int number) => number is >= 1 and <= 20 ? ((char)('①' + number - 1)).ToString() : $"（{number}）";

    public static string Left(int? workingDays) => workingDays switch
    {
        null => "无期限",
        < 0 => $"已超期{-workingDays}个工作日",
        0 => "今天到期",
        _ => $"还剩{workingDays}个工作日",
    };
}
