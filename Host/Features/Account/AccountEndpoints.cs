using Monitoring.Domain.Organisations;
using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Host.People;

namespace Monitoring.Host.Features.Account;

public static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        var account = routes.MapGroup("/api/v1/account").RequireSignIn();
        account.MapGet("", (Viewer viewer) => AccountView.Of(viewer));
        account.MapPost("/password", async (ChangePasswordRequest r, OwnAccount own, Viewer viewer, CancellationToken c) =>
            Answer(await own.ChangePasswordAsync(viewer.UserId.Value, r.CurrentPassword, r.NewPassword, c)));
        account.MapPost("/two-factor/start", StartAsync);
        account.MapPost("/two-factor/confirm", async (ConfirmRequest r, OwnAccount own, Viewer viewer, CancellationToken c) =>
            Answer(await own.ConfirmEnrolmentAsync(viewer.UserId.Value, r.Code, c)));
    }

    private static async Task<IResult> StartAsync(OwnAccount own, Viewer viewer)
    {
        var started = await own.StartEnrolmentAsync(viewer.UserId.Value);
        return started.IsDone ? Results.Ok(started.Value) : started.Refusal.Problem();
    }

    private static IResult Answer(Result result) => result.IsDone ? Results.Ok(new { Done = true }) : Problems.Problem(result.Refusals);
}

public sealed record ChangePasswordRequest(string? CurrentPassword, string? NewPassword);

public sealed record ConfirmRequest(string? Code);

public sealed record AccountView(Guid UserId, string Name, IReadOnlyList<PostView> Posts)
{
    public static AccountView Of(Viewer viewer) =>
        new(viewer.UserId.Value, viewer.Name, [.. viewer.Posts.Select(p => new PostView(p.Role, Role.Label(p.Role), p.Place.Value, viewer.NameOf(p.Place)))]);
}

public sealed record PostView(string Role, string RoleLabel, Guid OrganisationId, string Organisation);
