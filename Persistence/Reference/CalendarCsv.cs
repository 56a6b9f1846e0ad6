using System.Globalization;
using Monitoring.Domain.Calendars;

namespace Monitoring.Persistence.Reference;

/// <summary>date,kind,name with kinds off, work, provisional_off.</summary>
public static class CalendarCsv
{
    public static WorkingCalendar Read(int version, string csv) => new(version, csv.Split('\n').Skip(1)
        .Select(l => l.Trim()).Where(l => l.Length > 0).Select(l => l.Split(','))
        .Select(c => new CalendarDay(DateOnly.ParseExact(c[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), Kind(c[1]), c[2])));

    private static DayKind Kind(string code) => code switch
    {
        "off" => DayKind.Off,
        "work" => DayKind.Work,
        "provisional_off" => DayKind.ProvisionalOff,
        _ => throw new FormatException($"Unknown kind of day: {code}"),
    };
}
