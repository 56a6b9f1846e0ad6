using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Monitoring.Host.Clock;
using Monitoring.Persistence;
using Monitoring.Persistence.Identity;

namespace Monitoring.Host.People;

/// <summary>What the database says now about somebody who signed in earlier; asked again every few seconds.</summary>
public sealed class SignedInUsers(IMemoryCache cache, IDbContextFactory<MonitoringDbContext> contexts, BusinessClock clock, TimeProvider time)
{
    /// <summary>How long a withdrawn post or a closed session may still read. Acts look at the database themselves.</summary>
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(10);

    public async Task<SignedInUser?> FindAsync(Guid id, CancellationToken cancelled) =>
        await cache.GetOrCreateAsync((typeof(SignedInUsers), id), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Trusted;
            return await ReadAsync(id, cancelled);
        });

    public void Forget(Guid id) => cache.Remove((typeof(SignedInUsers), id));

    private async Task<SignedInUser?> ReadAsync(Guid id, CancellationToken cancelled)
    {
        var today = clock.Today;
        await using var db = await contexts.CreateDbContextAsync(cancelled);
        var user = await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == id && u.IsActive, cancelled);
        if (user is null)
        {
            return null;
        }

        var posts = await db.Set<Post>().AsNoTracking()
            .Where(p => p.UserId == id && p.FromDay <= today && (p.ToDay == null || p.ToDay >= today))
            .OrderBy(p => p.Id).Select(p => new HeldPost(p.Role, p.OrganisationId)).ToListAsync(cancelled);
        return new SignedInUser(id, user.DisplayName, user.SecurityStamp ?? "", RestrictionOf(user), posts);
    }

    private Restriction RestrictionOf(User user) =>
        user.IsDemo ? Restriction.None
        : user.MustChangePassword || user.PasswordChangedAt is not { } changed || changed + PasswordRules.Life < time.GetUtcNow() ? Restriction.ChangePassword
        : !user.TwoFactorEnabled ? Restriction.EnrolSecondFactor
        : Restriction.None;
}

public sealed record SignedInUser(Guid Id, string Name, string Stamp, Restriction Restriction, IReadOnlyList<HeldPost> Posts);

/// <summary>What somebody has to do before anything else.</summary>
public enum Restriction
{
    None,
    ChangePassword,
    EnrolSecondFactor,
}
