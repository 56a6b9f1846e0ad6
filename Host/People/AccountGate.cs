using Microsoft.AspNetCore.Authentication;
using Monitoring.Domain.Shared;
using Monitoring.Host.Api;

namespace Monitoring.Host.People;

/// <summary>Whoever must first change the password or enrol a second factor is led there, whatever was asked for.</summary>
public static class AccountGate
{
    public static IApplicationBuilder UseAccountGate(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.User.Identity?.IsAuthenticated != true && http.Features.Get<IAuthenticateResultFeature>() is { AuthenticateResult.Succeeded: true } ended)
        {
            // The session has ended meanwhile: the answer is "sign in", not "you may not".
            ended.AuthenticateResult = AuthenticateResult.NoResult();
        }

        if (http.User.FindFirst(CurrentPosts.RestrictionClaim) is not { } restriction || IsFree(http))
        {
            await next(http);
            return;
        }

        var change = restriction.Value == nameof(Restriction.ChangePassword);
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await (change ? AccountGateRefusals.ChangePassword : AccountGateRefusals.EnrolSecondFactor).Problem().ExecuteAsync(http);
            return;
        }

        http.Response.Redirect(change ? "/account/password" : "/account/two-factor");
    });

    private static bool IsFree(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<SignedInOnlyAttribute>() is not null
        || http.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is not null;
}

public static class AccountGateRefusals
{
    public static readonly Refusal ChangePassword = new("account.password-change.forbidden", "请先修改密码（首次登录或密码已满90天），再办理业务。");
    public static readonly Refusal EnrolSecondFactor = new("account.second-factor.forbidden", "请先绑定动态口令，再办理业务。");
}
