namespace Monitoring.Domain.Calendars;

public sealed partial class WorkingCalendar
{
    /// <summary>
    /// Counts a public notice from the day its proof stands (domain 4.2). The posting day does not count unless the policy
    /// says so and it is itself a working day; a day on any part of which the clock stood does not count.
    /// </summary>
    /// <param name="announced">The last day already published: a recount may end later, never earlier.</param>
    public Deadline PublicNotice(
        DateOnly start, int workingDays, bool countPublishDay = false, IReadOnlyList<DateOnly>? pausedDays = null, DateOnly? announced = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, NoticeRules.MinimumWorkingDays);
        return Count(start, workingDays, countPublishDay, pausedDays, announced);
    }

    /// <summary>The same count for any term, without the floor that a public notice has.</summary>
    public Deadline Count(
        DateOnly start, int workingDays, bool countStart = false, IReadOnlyList<DateOnly>? pausedDays = null, DateOnly? announced = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(workingDays);
        var paused = pausedDays is null ? [] : pausedDays.ToHashSet();
        var explained = new List<CountedDay>();
        var counted = 0;
        for (var day = start; counted < workingDays; day = day.AddDays(1))
        {
            var counts = IsWorkingDay(day) && !paused.Contains(day) && (day != start || countStart);
            counted += counts ? 1 : 0;
            explained.Add(new CountedDay(day, counts, counts ? counted : null, Reason(day, day == start && !countStart, paused.Contains(day), counted)));
        }

        for (var day = explained[^1].Date.AddDays(1); day <= announced; day = day.AddDays(1))
        {
            explained.Add(new CountedDay(day, Counted: false, Ordinal: null, "已公告的期限不提前"));
        }

        var last = explained[^1].Date;
        return new Deadline
        {
            Start = start,
            LastDay = last,
            FirstWorkingDay = WorkingDayFrom(last.AddDays(1)),
            Provisional = explained.Exists(d => IsProvisional(d.Date)),
            CalendarVersion = Version,
            Days = explained,
        };
    }

    private string Reason(DateOnly day, bool isUncountedStart, bool isPaused, int ordinal) =>
        CertainReason(day, isUncountedStart, isPaused, ordinal) + (IsProvisional(day) ? "（暂定）" : "");

    private string CertainReason(DateOnly day, bool isUncountedStart, bool isPaused, int ordinal)
    {
        if (isUncountedStart)
        {
            return "公示当日不计入";
        }

        if (isPaused)
        {
            return "公示暂停，不计入";
        }

        if (!IsWorkingDay(day))
        {
            return days.TryGetValue(day, out var off) ? $"{off.Name}放假，不计入" : $"{WeekdayOf(day)}，不计入";
        }

        return days.TryGetValue(day, out var worked) ? $"第{ordinal}个工作日（{WeekdayOf(day)}，{worked.Name}）" : $"第{ordinal}个工作日";
    }
}
