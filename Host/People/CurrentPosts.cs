using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace Monitoring.Host.People;

/// <summary>
/// A cookie or a token says only who signed in and in which session. Posts come from the database on each request, so that
/// a withdrawn post, a closed account or a newer session counts at once and not when the token ends.
/// </summary>
public sealed class CurrentPosts(SignedInUsers users) : IClaimsTransformation
{
    public const string StampClaim = "session";
    public const string RestrictionClaim = "restriction";

    public async Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        if (principal.Identity is not ClaimsIdentity { IsAuthenticated: true } || !Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            return principal;
        }

        var user = await users.FindAsync(id, CancellationToken.None);
        return user is not null && user.Stamp == principal.FindFirstValue(StampClaim) ? Complete(user, principal.Identity.AuthenticationType!) : new ClaimsPrincipal(new ClaimsIdentity());
    }

    /// <summary>What sign-in writes into the cookie or the token.</summary>
    public static ClaimsPrincipal SessionOf(Guid user, string stamp, string scheme) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user.ToString()), new Claim(StampClaim, stamp)], scheme));

    private static ClaimsPrincipal Complete(SignedInUser user, string scheme)
    {
        var principal = SessionOf(user.Id, user.Stamp, scheme);
        var identity = (ClaimsIdentity)principal.Identity!;
        identity.AddClaim(new Claim(ClaimTypes.Name, user.Name));
        if (user.Restriction is not Restriction.None)
        {
            identity.AddClaim(new Claim(RestrictionClaim, user.Restriction.ToString()));
            return principal;
        }

        identity.AddClaims(user.Posts.Select(p => new Claim(Viewer.PostClaim, p.ToString())));
        return principal;
    }
}
