using Microsoft.EntityFrameworkCore;
using Monitoring.Persistence;
using Monitoring.Persistence.Identity;

namespace Monitoring.Host.People;

/// <summary>Five wrong passwords lock an account for a quarter of an hour. Counted by the database, so that guesses sent side by side all count.</summary>
public sealed class FailedAttempts(MonitoringDbContext db, TimeProvider time)
{
    public const int Allowed = 5;
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    public Task CountAsync(Guid user, CancellationToken cancelled)
    {
        DateTimeOffset? lockedUntil = time.GetUtcNow() + LockedFor;
        return db.Set<User>().Where(u => u.Id == user).ExecuteUpdateAsync(
            set => set
                .SetProperty(u => u.LockoutEnd, u => u.AccessFailedCount + 1 >= Allowed ? lockedUntil : u.LockoutEnd)
                .SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1 >= Allowed ? 0 : u.AccessFailedCount + 1),
            cancelled);
    }
}
