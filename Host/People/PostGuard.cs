using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Shared;
using Monitoring.Persistence.Identity;
using Monitoring.Persistence.RoundTrips;
using Monitoring.Persistence.Transitions;

namespace Monitoring.Host.People;

/// <summary>Checks, in the act's own round trip, that the actor still holds the post and that the case lies within it.</summary>
public sealed class PostGuard(Actor actor, DateOnly today, Func<TransitionItem, Refusal?> refuse) : ITransitionGuard
{
    private Loaded<Post> posts = null!;

    public void AddQueries(BatchLoad load)
    {
        ArgumentNullException.ThrowIfNull(load);
        var user = actor.User!.Value.Value;
        var (role, place) = (actor.Role, actor.Organisation!.Value);
        posts = load.Query(load.Db.Set<Post>().AsNoTracking().Where(p => p.UserId == user && p.Role == role && p.OrganisationId == place
            && p.FromDay <= today && (p.ToDay == null || p.ToDay >= today) && load.Db.Set<User>().Any(u => u.Id == user && u.IsActive)));
    }

    public Refusal? RefuseAct() => posts.Rows.Count == 0 ? GuardRefusals.PostEnded : null;

    public Refusal? Refuse(TransitionItem item) => refuse(item);
}

public static class GuardRefusals
{
    public static readonly Refusal PostEnded = new("post.forbidden", "您的岗位已变动或停用，不能办理；请重新登录或联系安全管理员。");
}
