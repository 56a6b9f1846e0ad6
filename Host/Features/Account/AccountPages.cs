using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Monitoring.Host.People;

namespace Monitoring.Host.Features.Account;

public static class AccountPages
{
    public static void MapAccountPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (Viewer viewer) => Results.Redirect(viewer.IsSignedIn ? viewer.Has(Right.WorkTasks) ? "/tasks" : viewer.Has(Right.ReadCases) ? "/cases" : "/welcome" : "/sign-in")).AllowAnonymous();
        routes.MapGet("/sign-in", (string? to) => new RazorComponentResult<SignInPage>(new { To = to })).AllowAnonymous();
        routes.MapPost("/sign-in", SignInAsync).AllowAnonymous();
        routes.MapPost("/sign-out", SignOutAsync).AllowAnonymous();
        routes.MapGet("/welcome", () => Message("已登录", "您的岗位不办理农户和案卷，目前没有需要在这里处理的事项。")).RequireRight(Right.ReadReference);
    }

    public static RazorComponentResult<Components.MessagePage> Message(string title, string text) => new(new { Title = title, Text = text });

    private static async Task<IResult> SignInAsync(
        [FromForm] string? userName, [FromForm] string? password, [FromForm] string? otp, [FromForm] string? to, SignIn signIn, HttpContext http, CancellationToken cancelled)
    {
        var checkedIn = await signIn.CheckAsync(userName, password, otp, CookieAuthenticationDefaults.AuthenticationScheme, cancelled);
        if (!checkedIn.IsDone)
        {
            return new RazorComponentResult<SignInPage>(new { checkedIn.Refusal, UserName = userName, To = to });
        }

        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, checkedIn.Value);
        // Only paths of our own: a link in a message must not lead away after signing in.
        return Results.LocalRedirect(to is { Length: > 1 } && to[0] == '/' && to[1] is not ('/' or '\\') ? to : "/");
    }

    /// <summary>Takes the form only to have its anti-forgery token checked.</summary>
    private static async Task<IResult> SignOutAsync(IFormCollection form, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(form);
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect("/sign-in");
    }
}
