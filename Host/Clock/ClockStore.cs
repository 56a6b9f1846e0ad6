using Microsoft.EntityFrameworkCore;
using Monitoring.Persistence;
using Monitoring.Persistence.Clock;

namespace Monitoring.Host.Clock;

/// <summary>Keeps the Development clock's offset over restarts.</summary>
public sealed class ClockStore(IDbContextFactory<MonitoringDbContext> contexts, BusinessClock clock)
{
    /// <summary>Takes up the stored offset, then moves on to the wanted start if that lies ahead.</summary>
    public async Task OpenAsync(DateTimeOffset? wanted, CancellationToken cancelled)
    {
        await using var db = await contexts.CreateDbContextAsync(cancelled);
        var stored = await db.Set<ClockOffset>().AsNoTracking().SingleOrDefaultAsync(cancelled);
        clock.Offset = TimeSpan.FromTicks(stored?.Ticks ?? 0);
        if (wanted is { } start && (stored is null || start > clock.GetUtcNow()))
        {
            await MoveAsync(start, cancelled);
        }
    }

    public async Task MoveAsync(DateTimeOffset to, CancellationToken cancelled)
    {
        var offset = BusinessClock.OffsetFor(to);
        await using var db = await contexts.CreateDbContextAsync(cancelled);
        var stored = await db.Set<ClockOffset>().SingleOrDefaultAsync(cancelled);
        if (stored is null)
        {
            db.Add(new ClockOffset { Ticks = offset.Ticks });
        }
        else
        {
            stored.Ticks = offset.Ticks;
        }

        await db.SaveChangesAsync(cancelled);
        clock.Offset = offset;
    }
}
