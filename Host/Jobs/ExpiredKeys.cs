using Microsoft.EntityFrameworkCore;
using Monitoring.Host.Clock;
using Monitoring.Persistence;
using Monitoring.Persistence.Engine;

namespace Monitoring.Host.Jobs;

/// <summary>Forgets idempotency keys after 30 days.</summary>
public sealed class ExpiredKeys(IDbContextFactory<MonitoringDbContext> contexts, BusinessClock clock)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    public async Task DeleteAsync(CancellationToken cancelled)
    {
        var before = clock.GetUtcNow() - KeptFor;
        await using var db = await contexts.CreateDbContextAsync(cancelled);
        await db.Set<IdempotencyRecord>().Where(r => r.CreatedAt < before).ExecuteDeleteAsync(cancelled);
    }
}
