using System.Globalization;
using Monitoring.Domain.Calendars;

namespace Monitoring.Domain.Tests.Calendars;

/// <summary>The calendar the product ships with.</summary>
internal static class StateCouncilCalendar
{
    public static IReadOnlyList<CalendarDay> Rows { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Calendars", "holidays.csv"))
            .Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')).Select(c => new CalendarDay(Day(c[0]), Kind(c[1]), c[2])),
    ];

    public static WorkingCalendar Shipped { get; } = new(1, Rows);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DayKind Kind(string code) => code switch
    {
        "off" => DayKind.Off,
        "work" => DayKind.Work,
        "provisional_off" => DayKind.ProvisionalOff,
        _ => throw new InvalidDataException(code),
    };
}
