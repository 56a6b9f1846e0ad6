using System.Globalization;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Calendars;

/// <summary>Reads a table as the district keeps it: a heading line, then <c>date,kind,name</c>; all faults are named at once.</summary>
public static class CalendarTable
{
    public static Result<WorkingCalendar> Read(int version, string csv)
    {
        var lines = csv.TrimStart('\uFEFF').Split('\n')
            .Select((text, index) => (Number: index + 1, Text: text.Trim()))
            .Skip(1).Where(line => line.Text.Length > 0)
            .Select(line => (line.Number, line.Text, Day: ReadLine(line.Text)))
            .ToList();
        var days = lines.Select(line => line.Day).OfType<CalendarDay>().ToList();
        Refusal[] refusals =
        [
            .. lines.Where(line => line.Day is null).Select(line => CalendarRefusals.UnreadableLine(line.Number, line.Text)),
            .. Faults(days),
        ];
        return refusals.Length > 0 ? Result<WorkingCalendar>.From(refusals) : new WorkingCalendar(version, days);
    }

    /// <summary>The listed days of a table that was checked before.</summary>
    internal static IEnumerable<CalendarDay> Days(string csv) =>
        csv.TrimStart('\uFEFF').Split('\n').Skip(1).Select(line => ReadLine(line.Trim())).OfType<CalendarDay>();

    private static IEnumerable<Refusal> Faults(List<CalendarDay> days) =>
    [
        .. days.Count == 0 ? [CalendarRefusals.Empty] : Array.Empty<Refusal>(),
        .. days.GroupBy(day => day.Date).Where(day => day.Count() > 1).Select(day => CalendarRefusals.DayTwice(day.Key)),
        .. days.Where(day => day.Kind is DayKind.Work && day.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .Select(day => CalendarRefusals.WorkOnOrdinaryWorkday(day.Date)),
    ];

    private static CalendarDay? ReadLine(string line)
    {
        var cells = line.Split(',', 3);
        return cells.Length == 3
            && DateOnly.TryParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && Kind(cells[1]) is { } kind
                ? new CalendarDay(date, kind, cells[2])
                : null;
    }

    private static DayKind? Kind(string code) => code switch
    {
        "off" => DayKind.Off,
        "work" => DayKind.Work,
        "provisional_off" => DayKind.ProvisionalOff,
        _ => null,
    };
}
