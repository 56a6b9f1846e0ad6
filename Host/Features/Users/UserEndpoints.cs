using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Organisations;
using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Identity;

namespace Monitoring.Host.Features.Users;

/// <summary>Accounts and posts: one administrator makes the account, another grants what it may do.</summary>
public static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder routes)
    {
        var users = routes.MapGroup("/api/v1/users");
        users.MapGet("", ListAsync).RequireRight(Right.ReadUsers);
        users.MapPost("", async (CreateUserRequest r, UserDesk desk, CancellationToken c) => Made(await desk.CreateAsync(r.UserName, r.DisplayName, c))).RequireRight(Right.ManageUsers);
        users.MapPost("/{id:guid}/reset-password", async (Guid id, UserDesk desk, CancellationToken c) => Made(await desk.ResetPasswordAsync(id, c))).RequireRight(Right.ManageUsers);
        users.MapPost("/{id:guid}/close", async (Guid id, CloseUserRequest r, UserDesk desk, CancellationToken c) => Answer(await desk.CloseAsync(id, r.Reason, c))).RequireRight(Right.ManageUsers);
        users.MapPost("/{id:guid}/posts", GrantAsync).RequireRight(Right.GrantPosts);
        users.MapPost("/{id:guid}/posts/{postId:guid}/end", async (Guid id, Guid postId, PostDesk desk, CancellationToken c) => Answer(await desk.EndAsync(id, postId, c))).RequireRight(Right.GrantPosts);
        users.MapPost("/{id:guid}/two-factor/remove", async (Guid id, PostDesk desk, CancellationToken c) => Answer(await desk.RemoveSecondFactorAsync(id, c))).RequireRight(Right.GrantPosts);
    }

    private static async Task<PageOf<UserRow>> ListAsync([AsParameters] Paging paging, string? q, MonitoringDbContext db, Viewer viewer, CancellationToken cancelled)
    {
        var users = db.Set<User>().AsNoTracking();
        users = string.IsNullOrWhiteSpace(q) ? users : users.Where(u => u.UserName!.Contains(q.Trim()) || u.DisplayName.Contains(q.Trim()));
        var total = await users.CountAsync(cancelled);
        var page = await users.OrderBy(u => u.UserName).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancelled);
        var ids = page.ConvertAll(u => u.Id);
        var posts = (await db.Set<Post>().AsNoTracking().Where(p => ids.Contains(p.UserId)).OrderBy(p => p.Id).ToListAsync(cancelled)).ToLookup(p => p.UserId);
        return new PageOf<UserRow>(
            page.ConvertAll(u => new UserRow(u.Id, u.UserName!, u.DisplayName, u.IsActive, u.TwoFactorEnabled, u.IsDemo,
                [.. posts[u.Id].Select(p => new HeldPostRow(p.Id, p.Role, Role.Label(p.Role), p.OrganisationId.Value, viewer.NameOf(p.OrganisationId), p.FromDay, p.ToDay))])),
            total);
    }

    private static async Task<IResult> GrantAsync(Guid id, GrantPostRequest request, PostDesk desk, CancellationToken cancelled)
    {
        var granted = await desk.GrantAsync(id, request, cancelled);
        return granted.IsDone ? Results.Created($"/api/v1/users/{id}", new { Id = granted.Value }) : granted.Refusal.Problem();
    }

    private static IResult Made(Result<MadeUser> made) => made.IsDone ? Results.Ok(made.Value) : made.Refusal.Problem();

    private static IResult Answer(Result result) => result.IsDone ? Results.Ok(new { Done = true }) : Problems.Problem(result.Refusals);
}

public sealed record CreateUserRequest(string? UserName, string? DisplayName);

public sealed record CloseUserRequest(string? Reason);

public sealed record GrantPostRequest(string? Role, Guid OrganisationId, DateOnly? FromDay, DateOnly? ToDay);

public sealed record UserRow(Guid Id, string UserName, string DisplayName, bool IsActive, bool TwoFactor, bool IsDemo, IReadOnlyList<HeldPostRow> Posts);

public sealed record HeldPostRow(Guid Id, string Role, string RoleLabel, Guid OrganisationId, string Organisation, DateOnly FromDay, DateOnly? ToDay);
