using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Organisations;
using Monitoring.Domain.Shared;
using Monitoring.Host.Clock;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Audit;
using Monitoring.Persistence.Identity;
using Monitoring.Persistence.Reference;

namespace Monitoring.Host.Features.Users;

/// <summary>The security administrator's part: grants and ends posts, and unbinds a lost second factor.</summary>
public sealed class PostDesk(MonitoringDbContext db, ReferenceData reference, ActRecorder recorder, BusinessClock clock, Viewer viewer, SignedInUsers signedIn)
{
    public async Task<Result<Guid>> GrantAsync(Guid id, GrantPostRequest request, CancellationToken cancelled)
    {
        ArgumentNullException.ThrowIfNull(request);
        var place = reference.Organisations.Find(OrganisationId.From(request.OrganisationId));
        var from = request.FromDay ?? clock.Today;
        if (place is null)
        {
            return PostRefusals.PlaceUnknown;
        }

        if (request.ToDay < from)
        {
            return PostRefusals.Days;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancelled);
        var user = await LockAsync(id, cancelled);
        if (!user.IsDone)
        {
            return user.Refusal;
        }

        var today = clock.Today;
        var held = await db.Set<Post>().AsNoTracking().Where(p => p.UserId == id && (p.ToDay == null || p.ToDay >= today)).ToListAsync(cancelled);
        var allowed = PostRules.CheckGrant(request.Role ?? "", place.Kind, held.Select(p => p.Role));
        if (!allowed.IsDone)
        {
            return allowed.Refusal;
        }

        if (held.Exists(p => p.Role == request.Role && p.OrganisationId == place.Id && (p.ToDay is null || p.ToDay >= from) && (request.ToDay is null || p.FromDay <= request.ToDay)))
        {
            return PostRefusals.Already;
        }

        var post = new Post { Id = Guid.CreateVersion7(), UserId = id, Role = request.Role!, OrganisationId = place.Id, FromDay = from, ToDay = request.ToDay };
        db.Add(post);
        await SaveAsync(id, ActKind.PostGranted, post, cancelled);
        await transaction.CommitAsync(cancelled);
        signedIn.Forget(id);
        return post.Id;
    }

    /// <summary>The post's last day was yesterday; a post that never began is taken back whole.</summary>
    public async Task<Result> EndAsync(Guid id, Guid postId, CancellationToken cancelled)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancelled);
        var user = await LockAsync(id, cancelled);
        if (!user.IsDone)
        {
            return user.Refusal;
        }

        var today = clock.Today;
        var post = await db.Set<Post>().SingleOrDefaultAsync(p => p.Id == postId && p.UserId == id && (p.ToDay == null || p.ToDay >= today), cancelled);
        if (post is null)
        {
            return PostRefusals.NotFound;
        }

        post.ToDay = today.AddDays(-1);
        await SaveAsync(id, ActKind.PostEnded, post, cancelled);
        await transaction.CommitAsync(cancelled);
        signedIn.Forget(id);
        return Result.Done;
    }

    public async Task<Result> RemoveSecondFactorAsync(Guid id, CancellationToken cancelled)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancelled);
        var user = await LockAsync(id, cancelled);
        if (!user.IsDone)
        {
            return user.Refusal;
        }

        if (user.Value.IsDemo)
        {
            return UserRefusals.Demo;
        }

        user.Value.TwoFactorEnabled = false;
        user.Value.SecurityStamp = Guid.CreateVersion7().ToString("N");
        await db.Set<Microsoft.AspNetCore.Identity.IdentityUserToken<Guid>>().Where(t => t.UserId == id).ExecuteDeleteAsync(cancelled);
        await SaveAsync(id, ActKind.SecondFactorRemoved, post: null, cancelled);
        await transaction.CommitAsync(cancelled);
        signedIn.Forget(id);
        return Result.Done;
    }

    /// <summary>Grants to one person go one after the other, or two of them could each miss what the other forbids.</summary>
    private async Task<Result<User>> LockAsync(Guid id, CancellationToken cancelled)
    {
        if (id == viewer.UserId.Value)
        {
            return PostRefusals.Own;
        }

        await db.Database.ExecuteSqlAsync($"select 1 from identity.users where id = {id} for update", cancelled);
        var user = await db.Set<User>().SingleOrDefaultAsync(u => u.Id == id && u.IsActive, cancelled);
        return user is null ? UserRefusals.NotFound : user;
    }

    private async Task SaveAsync(Guid user, ActKind kind, Post? post, CancellationToken cancelled)
    {
        var data = post is null
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal) { ["role"] = post.Role, ["organisation"] = post.OrganisationId.ToString() };
        var act = new Act(kind, viewer.ActorFor(Right.GrantPosts), clock.GetUtcNow());
        recorder.Record(db, act, new ActSubject("user", user) { Data = data });
        await db.SaveChangesAsync(cancelled);
    }
}
