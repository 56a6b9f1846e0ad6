using Monitoring.Domain.Shared;
using Monitoring.Host.Jobs;
using Monitoring.Persistence.Transitions;

namespace Monitoring.Host.Clock;

/// <summary>Moves the Development clock from due moment to due moment, running what is due at each, in order.</summary>
public sealed class ClockMover(BusinessClock clock, ClockStore store, DueWork due, JobRunner jobs)
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public async Task<Result<DateTimeOffset>> MoveAsync(DateTimeOffset target, CancellationToken cancelled)
    {
        await OneAtATime.WaitAsync(cancelled);
        try
        {
            if (target < clock.GetUtcNow())
            {
                return ClockRefusals.Backwards;
            }

            while (await NextAsync(cancelled) is { } moment && moment <= target)
            {
                if (moment > clock.GetUtcNow())
                {
                    await store.MoveAsync(moment, cancelled);
                }

                await jobs.RunDueAsync(cancelled);
                var report = await due.RunAsync(clock.Moment, cancelled);
                if (report.Done == 0 && report.Faulted == 0 && moment <= clock.GetUtcNow() && await NextAsync(cancelled) == moment)
                {
                    break;
                }
            }

            if (target > clock.GetUtcNow())
            {
                await store.MoveAsync(target, cancelled);
            }

            return clock.GetUtcNow();
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task<DateTimeOffset?> NextAsync(CancellationToken cancelled)
    {
        var step = await due.NextDueAsync(cancelled);
        var job = await jobs.NextAsync(cancelled);
        return step is null || job < step ? job : step;
    }
}

public static class ClockRefusals
{
    public static readonly Refusal Backwards = new("clock.backwards", "业务时钟只能向前拨，不能拨回过去。") { Field = "now" };
}
