using System.Globalization;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Calendars;

/// <summary>One year's holidays and worked weekends, typed from the State Council's notice.</summary>
/// <remarks>A line is <c>2027-02-05至2027-02-12,放假,春节</c> or <c>2027-01-30,上班,春节调休</c>; file codes are read as well.</remarks>
public static class YearTable
{
    /// <summary>The whole table with the year's days replaced, as <c>date,kind,name</c> lines; all faults are named at once.</summary>
    /// <remarks>The notice may reach into the December before (2022-12-31).</remarks>
    public static Result<string> Enter(string currentTable, int year, string lines)
    {
        ArgumentNullException.ThrowIfNull(currentTable);
        ArgumentNullException.ThrowIfNull(lines);
        var read = lines.Split('\n')
            .Select((text, index) => (Number: index + 1, Text: text.Trim()))
            .Where(line => line.Text.Length > 0)
            .Select(line => (line.Number, line.Text, Days: ReadLine(line.Text)))
            .ToList();
        var days = read.SelectMany(line => line.Days ?? []).ToList();
        Refusal[] refusals =
        [
            .. read.Where(line => line.Days is null).Select(line => CalendarRefusals.UnreadableEntry(line.Number, line.Text)),
            .. days.Where(day => !Belongs(day.Date, year)).Select(day => CalendarRefusals.OutsideYear(day.Date, year)),
            .. Fixed(year).Where(day => !days.Exists(d => d.Date == day && d.Kind == DayKind.Off)).Select(CalendarRefusals.FixedHolidayMissing),
        ];
        if (refusals.Length > 0)
        {
            return Result<string>.From(refusals);
        }

        var entered = days.Select(day => day.Date).ToHashSet();
        var kept = currentTable.TrimStart('\uFEFF').Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Skip(1)
            .Where(line => Date(line[..10]) is { } date && !entered.Contains(date) && (date.Year != year || IsOfNextNotice(date)));
        var table = string.Join('\n', kept.Concat(days.Select(Line)).Order(StringComparer.Ordinal).Prepend("date,kind,name")) + "\n";
        var check = CalendarTable.Read(version: 0, table);
        return check.IsDone ? table : Result<string>.From(check.Refusals);
    }

    /// <summary>The days a table lists for a year, for reading side by side with the notice.</summary>
    public static IReadOnlyList<CalendarDay> DaysOf(string table, int year) =>
        [.. CalendarTable.Days(table).Where(day => Belongs(day.Date, year)).OrderBy(day => day.Date)];

    private static bool Belongs(DateOnly day, int year) => day.Year == year || (day.Year == year - 1 && day.Month == 12);

    /// <summary>The last week of December is the next year's notice to dispose of.</summary>
    private static bool IsOfNextNotice(DateOnly day) => day is { Month: 12, Day: >= 25 };

    /// <summary>Days that every notice has as holidays; without them something was left out.</summary>
    private static DateOnly[] Fixed(int year) => [new(year, 1, 1), new(year, 5, 1), new(year, 10, 1)];

    private static List<CalendarDay>? ReadLine(string line)
    {
        var cells = line.Replace('，', ',').Split(',', 3);
        if (cells.Length != 3 || Kind(cells[1].Trim()) is not { } kind || cells[2].Trim() is not { Length: > 0 } name)
        {
            return null;
        }

        var ends = cells[0].Split('至').Select(Date).ToList();
        return ends is [{ } only] ? [new CalendarDay(only, kind, name)]
            : ends is [{ } first, { } last] && first <= last && last.DayNumber - first.DayNumber < 31
                ? [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(i => new CalendarDay(first.AddDays(i), kind, name))]
                : null;
    }

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static DayKind? Kind(string word) => word switch
    {
        "放假" or "off" => DayKind.Off,
        "上班" or "work" => DayKind.Work,
        _ => null,
    };

    private static string Line(CalendarDay day) =>
        $"{day.Date:yyyy-MM-dd},{(day.Kind == DayKind.Work ? "work" : "off")},{day.Name}";
}
