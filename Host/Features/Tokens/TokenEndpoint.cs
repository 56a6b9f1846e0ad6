using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;
using Monitoring.Host.Api;
using Monitoring.Host.People;

namespace Monitoring.Host.Features.Tokens;

public static class TokenEndpoint
{
    public static void MapTokens(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/v1/tokens", IssueAsync).AllowAnonymous();

    private static async Task<IResult> IssueAsync(TokenRequest request, SignIn signIn, IOptionsMonitor<BearerTokenOptions> options, CancellationToken cancelled)
    {
        var checkedIn = await signIn.CheckAsync(request.UserName, request.Password, request.Otp, BearerTokenDefaults.AuthenticationScheme, cancelled);
        if (!checkedIn.IsDone)
        {
            return checkedIn.Refusal.Problem();
        }

        var bearer = options.Get(BearerTokenDefaults.AuthenticationScheme);
        // A token's life is machine time: moving the business clock must not end it.
        var expires = TimeProvider.System.GetUtcNow() + bearer.BearerTokenExpiration;
        var ticket = new AuthenticationTicket(checkedIn.Value, new AuthenticationProperties { ExpiresUtc = expires }, $"{BearerTokenDefaults.AuthenticationScheme}:AccessToken");
        return Results.Ok(new TokenAnswer(bearer.BearerTokenProtector.Protect(ticket), expires));
    }
}

public sealed record TokenRequest(string? UserName, string? Password, string? Otp);

public sealed record TokenAnswer(string AccessToken, DateTimeOffset ExpiresAt);
