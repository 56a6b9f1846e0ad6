using static Monitoring.Domain.Tests.Calendars.StateCouncilCalendar;

namespace Monitoring.Domain.Tests.Calendars;

/// <summary>The product's counting against a second, deliberately simple one that reads the shipped file itself.</summary>
public sealed class OracleTests
{
    private const int LongestTerm = 60;
    private static readonly DateOnly First = Day("2020-01-01");
    private static readonly DateOnly Last = Day("2030-12-31");

    private static readonly Dictionary<DateOnly, string> Listed = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Calendars", "holidays.csv"))
        .Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length > 1).ToDictionary(cells => Day(cells[0]), cells => cells[1]);

    [Fact(DisplayName = "与逐日清点完全一致：2020—2030年每一天 × 1—60个工作日")]
    public void AddWorkingDays_EveryStartAndTerm_AgreesWithTheOracle()
    {
        for (var start = First; start <= Last; start = start.AddDays(1))
        {
            var expected = start;
            for (var term = 1; term <= LongestTerm; term++)
            {
                expected = LastDay(expected, 1, countStart: false, []);
                if (Shipped.AddWorkingDays(start, term) != expected)
                {
                    Assert.Fail($"{start:yyyy-MM-dd} + {term}: {expected:yyyy-MM-dd}");
                }
            }
        }
    }

    [Fact(DisplayName = "与逐日清点完全一致：2020—2030年每一天 × 随机期限、暂停日、是否计入当日")]
    public void Count_EveryStart_WithRandomPauses_AgreesWithTheOracle()
    {
        var random = new Random(20260214);
        for (var start = First; start <= Last; start = start.AddDays(1))
        {
            var term = random.Next(1, LongestTerm + 1);
            var countStart = random.Next(2) == 0;
            var from = start;
            DateOnly[] paused = [.. Enumerable.Range(0, random.Next(8)).Select(_ => from.AddDays(random.Next(80)))];

            var deadline = Shipped.Count(start, term, countStart, paused);

            var agrees = deadline.LastDay == LastDay(start, term, countStart, paused)
                && deadline.Days.Count(day => day.Counted) == term
                && deadline.Days.Count == deadline.GateDate.DayNumber - start.DayNumber
                && deadline.Days.All(day => day.Reason.Length > 0 && day.Counted == (day.Ordinal is not null))
                && Shipped.IsWorkingDay(deadline.FirstWorkingDay) && deadline.FirstWorkingDay >= deadline.GateDate;
            if (!agrees)
            {
                Assert.Fail($"{start:yyyy-MM-dd} + {term}, counting the start: {countStart}, paused on {string.Join(' ', paused)}");
            }
        }
    }

    private static DateOnly LastDay(DateOnly start, int term, bool countStart, DateOnly[] paused)
    {
        var day = countStart ? start.AddDays(-1) : start;
        for (var left = term; left > 0;)
        {
            day = day.AddDays(1);
            var worked = Listed.TryGetValue(day, out var kind) ? kind == "work" : (int)day.DayOfWeek is > 0 and < 6;
            left -= worked && !paused.Contains(day) ? 1 : 0;
        }

        return day;
    }
}
