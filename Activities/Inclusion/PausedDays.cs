using Monitoring.Activities.Tasks;
using Monitoring.Workflows.Activities;

namespace Monitoring.Activities.Inclusion;

/// <summary>The legal days on any part of which the clock stood.</summary>
public static class PausedDays
{
    public static IReadOnlyList<DateOnly> Of(IReadOnlyList<PausedSpan> pauses, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(pauses);
        return [.. pauses.SelectMany(p => Days(ChinaTime.DayOf(p.From), ChinaTime.DayOf(p.To ?? now))).Distinct().Order()];
    }

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
