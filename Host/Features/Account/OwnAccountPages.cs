using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Monitoring.Domain.Shared;
using Monitoring.Host.People;

namespace Monitoring.Host.Features.Account;

/// <summary>The pages of the own account; also where a new official is led before anything else.</summary>
public static class OwnAccountPages
{
    public static void MapOwnAccountPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/account/password", (Viewer viewer) => Password(viewer, [])).RequireSignIn();
        routes.MapPost("/account/password", ChangeAsync).RequireSignIn();
        routes.MapGet("/account/two-factor", async (OwnAccount own, Viewer viewer) => await SecondFactorAsync(own, viewer, [])).RequireSignIn();
        routes.MapPost("/account/two-factor", ConfirmAsync).RequireSignIn();
    }

    private static async Task<IResult> ChangeAsync(
        [FromForm] string? currentPassword, [FromForm] string? newPassword, [FromForm] string? repeated, OwnAccount own, Viewer viewer, HttpContext http, CancellationToken cancelled)
    {
        if (newPassword != repeated)
        {
            return Password(viewer, [PasswordRefusals.Repeated]);
        }

        var changed = await own.ChangePasswordAsync(viewer.UserId.Value, currentPassword, newPassword, cancelled);
        if (!changed.IsDone)
        {
            return Password(viewer, changed.Refusals);
        }

        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Page<PasswordDonePage>(new { });
    }

    private static async Task<IResult> ConfirmAsync([FromForm] string? code, OwnAccount own, Viewer viewer, CancellationToken cancelled)
    {
        var confirmed = await own.ConfirmEnrolmentAsync(viewer.UserId.Value, code, cancelled);
        return confirmed.IsDone ? Results.LocalRedirect("/") : await SecondFactorAsync(own, viewer, confirmed.Refusals);
    }

    private static IResult Password(Viewer viewer, IReadOnlyList<Refusal> refusals) =>
        Page<PasswordPage>(new { viewer.Name, MustChange = viewer.Restriction == Restriction.ChangePassword, Refusals = refusals });

    private static async Task<IResult> SecondFactorAsync(OwnAccount own, Viewer viewer, IReadOnlyList<Refusal> refusals)
    {
        var started = await own.StartEnrolmentAsync(viewer.UserId.Value);
        return Page<SecondFactorPage>(new
        {
            viewer.Name,
            MustEnrol = viewer.Restriction == Restriction.EnrolSecondFactor,
            Enrolment = started.IsDone ? started.Value : null,
            Refusals = started.IsDone ? refusals : started.Refusals,
        });
    }

    private static RazorComponentResult<TPage> Page<TPage>(object parameters)
        where TPage : Microsoft.AspNetCore.Components.IComponent => new(parameters) { PreventStreamingRendering = true };
}
