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
public sealed class SignIn(
    UserManager<User> users, IPasswordHasher<User> hasher, MonitoringDbContext db, ActRecorder recorder, BusinessClock clock, FailedAttempts failures, SignedInUsers signedIn)
{
    /// <summary>An unknown name costs the same work as a wrong password, so that the answer's time says nothing.</summary>
    private static readonly string NobodysHash = new PasswordHasher<User>().HashPassword(null!, "nobody");

    public async Task<Result<ClaimsPrincipal>> CheckAsync(string? userName, string? password, string? otp, string scheme, CancellationToken cancelled)
    {
        var user = string.IsNullOrWhiteSpace(userName) ? null : await users.FindByNameAsync(userName.Trim());
        if (user is null || !user.IsActive)
        {
            _ = hasher.VerifyHashedPassword(null!, NobodysHash, password ?? "");
            return SignInRefusals.Wrong;
        }

        if (await users.IsLockedOutAsync(user))
        {
            return SignInRefusals.LockedOut;
        }

        if (!await users.CheckPasswordAsync(user, password ?? "") || !await SecondFactorHoldsAsync(user, otp))
        {
            await failures.CountAsync(user.Id, cancelled);
            await RecordAsync(user, ActKind.SignInFailed, cancelled);
            return SignInRefusals.Wrong;
        }

        var stamp = await OpenSessionAsync(user, cancelled);
        await RecordAsync(user, ActKind.SignInSucceeded, cancelled);
        return CurrentPosts.SessionOf(user.Id, stamp, scheme);
    }

    private async Task<bool> SecondFactorHoldsAsync(User user, string? otp) =>
        !user.TwoFactorEnabled
        || (otp is not null && await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, otp.Replace(" ", "", StringComparison.Ordinal)));

    /// <summary>An official has one session: the newest ends the others. Demonstration accounts may be shared.</summary>
    private async Task<string> OpenSessionAsync(User user, CancellationToken cancelled)
    {
        var stamp = user.IsDemo ? user.SecurityStamp! : Guid.CreateVersion7().ToString("N");
        if (!user.IsDemo || user.AccessFailedCount > 0)
        {
            await db.Set<User>().Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.SecurityStamp, stamp).SetProperty(u => u.AccessFailedCount, 0), cancelled);
            signedIn.Forget(user.Id);
        }

        return stamp;
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
