using Monitoring.Activities.Tasks;
using Monitoring.Persistence.Cases;
using Monitoring.Persistence.Transitions;

namespace Monitoring.Host.Jobs;

/// <summary>The one list of what runs when, in Asia/Shanghai time.</summary>
public static class JobSchedule
{
    public static IReadOnlyList<ScheduledJob> All { get; } =
    [
        new ScheduledJob("expired-keys-cleanup", new TimeOnly(2, 30), (services, cancelled) => services.GetRequiredService<ExpiredKeys>().DeleteAsync(cancelled)),
    ];

    /// <summary>Looks every minute at what the clock has to do; each step goes once however often it looks.</summary>
    public static readonly string TimerCron = "* * * * *";

    public static async Task RunTimersAsync(IServiceProvider services, CancellationToken cancelled)
    {
        var moment = services.GetRequiredService<Clock.BusinessClock>().Moment;
        await services.GetRequiredService<DueWork>().RunAsync(moment, cancelled);
        await services.GetRequiredService<NoticeRecount>().RunAsync(moment, cancelled);
    }
}

/// <summary>A job of every day at a fixed time.</summary>
public sealed record ScheduledJob(string Name, TimeOnly At, Func<IServiceProvider, CancellationToken, Task> RunAsync)
{
    public string Cron => $"{At.Minute} {At.Hour} * * *";

    /// <summary>The latest period that has begun at the given moment.</summary>
    public DateTimeOffset PeriodAt(DateTimeOffset now)
    {
        var today = ChinaTime.StartOf(ChinaTime.DayOf(now)) + At.ToTimeSpan();
        return today <= now ? today : today.AddDays(-1);
    }
}
