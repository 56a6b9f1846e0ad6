namespace Monitoring.Domain.Calendars;

public enum DayKind
{
    /// <summary>A holiday, weekends inside it included.</summary>
    Off,

    /// <summary>A weekend day that is worked (调休).</summary>
    Work,

    /// <summary>A statutory holiday of a year whose State Council notice is not yet known.</summary>
    ProvisionalOff,
}

public sealed record CalendarDay(DateOnly Date, DayKind Kind, string Name);

/// <summary>
/// The State Council's working days (domain section 4). Immutable; each entered table makes a new version. A day that is
/// not listed follows its weekday.
/// </summary>
public sealed partial class WorkingCalendar
{
    private static readonly string[] Weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

    private readonly Dictionary<DateOnly, CalendarDay> days;
    private readonly HashSet<int> settledYears;

    public WorkingCalendar(int version, IEnumerable<CalendarDay> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        Version = version;
        this.days = days.ToDictionary(d => d.Date);
        settledYears = [.. this.days.Values.GroupBy(d => d.Date.Year).Where(y => y.All(d => d.Kind != DayKind.ProvisionalOff) && y.Any(d => d.Date.Month > 1)).Select(y => y.Key)];
    }

    public int Version { get; }

    public bool IsWorkingDay(DateOnly day) => days.TryGetValue(day, out var listed)
        ? listed.Kind == DayKind.Work
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>True when the day may still turn out otherwise, so that what rests on it is only 暂定.</summary>
    /// <remarks>
    /// That is a day of a year whose notice is not loaded, and a day of the last week of December while the next year's
    /// is not: a holiday that begins on 1 January has taken days from that week (2022-12-31) and never from an earlier one.
    /// </remarks>
    public bool IsProvisional(DateOnly day) =>
        !settledYears.Contains(day.Year) || (day is { Month: 12, Day: >= 25 } && !settledYears.Contains(day.Year + 1));

    /// <summary>The n-th working day after the given day, which itself never counts.</summary>
    public DateOnly AddWorkingDays(DateOnly from, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var day = from;
        for (var counted = 0; counted < count;)
        {
            day = day.AddDays(1);
            counted += IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The first working day that is not before the given day.</summary>
    public DateOnly WorkingDayFrom(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>Working days from one day (not counted) through another; negative when it lies before.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly through)
    {
        if (through < from)
        {
            return -WorkingDaysBetween(through, from);
        }

        var count = 0;
        for (var day = from.AddDays(1); day <= through; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    public string NameOf(DateOnly day) => days.TryGetValue(day, out var listed) ? listed.Name : Weekdays[(int)day.DayOfWeek];

    public static string WeekdayOf(DateOnly day) => Weekdays[(int)day.DayOfWeek];
}
