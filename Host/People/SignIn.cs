using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Shared;
using Monitoring.Host.Clock;
using Monitoring.Persistence;
using Monitoring.Persistence.Audit;
using Monitoring.Persistence.Identity;

namespace Monitoring.Host.People;

/// <summary>Checks name, password and second factor; answers the same to an unknown name as to a wrong password.</summary>
public sealed class SignIn(UserManager<User> users, MonitoringDbContext db, ActRecorder recorder, BusinessClock clock)
{
    public async Task<Result<ClaimsPrincipal>> CheckAsync(string? userName, string? password, string? otp, string scheme, CancellationToken cancelled)
    {
        var user = string.IsNullOrWhiteSpace(userName) ? null : await users.FindByNameAsync(userName);
        if (user is null || !user.IsActive)
        {
            return SignInRefusals.Wrong;
        }

        if (await users.IsLockedOutAsync(user))
        {
            return SignInRefusals.LockedOut;
        }

        if (!await users.CheckPasswordAsync(user, password ?? "") || !await SecondFactorHoldsAsync(user, otp))
        {
            await users.AccessFailedAsync(user);
            await RecordAsync(user, ActKind.SignInFailed, cancelled);
            return SignInRefusals.Wrong;
        }

        if (user.AccessFailedCount > 0)
        {
            await users.ResetAccessFailedCountAsync(user);
        }

        await RecordAsync(user, ActKind.SignInSucceeded, cancelled);
        return await PrincipalAsync(user, scheme, cancelled);
    }

    private async Task<bool> SecondFactorHoldsAsync(User user, string? otp) =>
        !user.TwoFactorEnabled
        || (otp is not null && await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, otp));

    private async Task<ClaimsPrincipal> PrincipalAsync(User user, string scheme, CancellationToken cancelled)
    {
        var today = clock.Today;
        var posts = await db.Set<Post>().AsNoTracking()
            .Where(p => p.UserId == user.Id && p.FromDay <= today && (p.ToDay == null || p.ToDay >= today)).ToListAsync(cancelled);
        var identity = new ClaimsIdentity(scheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, user.DisplayName));
        identity.AddClaims(posts.Select(p => new Claim(Viewer.PostClaim, new HeldPost(p.Role, p.OrganisationId).ToString())));
        return new ClaimsPrincipal(identity);
    }

    private async Task RecordAsync(User user, ActKind kind, CancellationToken cancelled)
    {
        var act = new Act(kind, new Actor(UserId.From(user.Id), "user", Organisation: null), clock.GetUtcNow());
        recorder.Record(db, act, new ActSubject("user", user.Id));
        await db.SaveChangesAsync(cancelled);
    }
}

public static class SignInRefusals
{
    public static readonly Refusal Wrong = new("sign-in.wrong", "用户名、密码或动态码不正确，请重新输入。");
    public static readonly Refusal LockedOut = new("sign-in.locked-out", "连续输错次数过多，账号已锁定15分钟，请稍后再试或联系安全管理员。");
}
