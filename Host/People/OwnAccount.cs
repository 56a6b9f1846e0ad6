using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Shared;
using Monitoring.Host.Clock;
using Monitoring.Persistence;
using Monitoring.Persistence.Audit;
using Monitoring.Persistence.Identity;

namespace Monitoring.Host.People;

/// <summary>What a person does with the own account: the password and the second factor.</summary>
public sealed class OwnAccount(
    UserManager<User> users, IPasswordHasher<User> hasher, MonitoringDbContext db, ActRecorder recorder, BusinessClock clock, TimeProvider time, SignedInUsers signedIn, FailedAttempts failures)
{
    private const string KeyStore = "[AspNetUserStore]";
    private const string KeyName = "AuthenticatorKey";

    /// <summary>Ends every session of the account, this one included: the next sign-in is with the new password.</summary>
    public async Task<Result> ChangePasswordAsync(Guid id, string? current, string? wanted, CancellationToken cancelled)
    {
        var user = await db.Set<User>().SingleAsync(u => u.Id == id, cancelled);
        if (user.IsDemo)
        {
            return PasswordRefusals.Demo;
        }

        if (await users.IsLockedOutAsync(user))
        {
            return SignInRefusals.LockedOut;
        }

        if (!await users.CheckPasswordAsync(user, current ?? ""))
        {
            await failures.CountAsync(id, cancelled);
            return PasswordRefusals.CurrentWrong;
        }

        var broken = PasswordRules.Check(wanted, user.UserName!);
        if (broken.Count > 0)
        {
            return Result.From(broken);
        }

        if (await WasUsedAsync(user, wanted!, cancelled))
        {
            return PasswordRefusals.Reused;
        }

        Take(user, wanted!);
        await SaveAsync(user, ActKind.PasswordChanged, cancelled);
        return Result.Done;
    }

    /// <summary>Makes the secret to be typed into the authenticator; it counts once a first code has been given.</summary>
    public async Task<Result<Enrolment>> StartEnrolmentAsync(Guid id)
    {
        var user = (await users.FindByIdAsync(id.ToString()))!;
        if (user.IsDemo || user.TwoFactorEnabled)
        {
            return user.IsDemo ? SecondFactorRefusals.Demo : SecondFactorRefusals.Already;
        }

        var key = await users.GetAuthenticatorKeyAsync(user);
        if (key is null)
        {
            key = users.GenerateNewAuthenticatorKey();
            await users.SetAuthenticationTokenAsync(user, KeyStore, KeyName, key);
        }

        return new Enrolment(key, $"otpauth://totp/Monitoring:{Uri.EscapeDataString(user.UserName!)}?secret={key}&issuer=Monitoring&digits=6");
    }

    public async Task<Result> ConfirmEnrolmentAsync(Guid id, string? code, CancellationToken cancelled)
    {
        var user = (await users.FindByIdAsync(id.ToString()))!;
        if (user.IsDemo || user.TwoFactorEnabled)
        {
            return user.IsDemo ? SecondFactorRefusals.Demo : SecondFactorRefusals.Already;
        }

        var digits = (code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (!await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, digits))
        {
            return SecondFactorRefusals.WrongCode;
        }

        user.TwoFactorEnabled = true;
        await SaveAsync(user, ActKind.SecondFactorEnrolled, cancelled);
        return Result.Done;
    }

    private async Task<bool> WasUsedAsync(User user, string wanted, CancellationToken cancelled)
    {
        var used = await db.Set<UsedPassword>().AsNoTracking().Where(p => p.UserId == user.Id)
            .OrderByDescending(p => p.Id).Take(PasswordRules.Remembered - 1).Select(p => p.PasswordHash).ToListAsync(cancelled);
        return used.Prepend(user.PasswordHash!).Any(hash => hasher.VerifyHashedPassword(user, hash, wanted) != PasswordVerificationResult.Failed);
    }

    private void Take(User user, string wanted)
    {
        db.Add(new UsedPassword { Id = Guid.CreateVersion7(), UserId = user.Id, PasswordHash = user.PasswordHash! });
        user.PasswordHash = hasher.HashPassword(user, wanted);
        user.PasswordChangedAt = time.GetUtcNow();
        user.MustChangePassword = false;
        user.SecurityStamp = Guid.CreateVersion7().ToString("N");
    }

    private async Task SaveAsync(User user, ActKind kind, CancellationToken cancelled)
    {
        var act = new Act(kind, new Actor(UserId.From(user.Id), "user", Organisation: null), clock.GetUtcNow());
        recorder.Record(db, act, new ActSubject("user", user.Id));
        await db.SaveChangesAsync(cancelled);
        signedIn.Forget(user.Id);
    }
}

/// <param name="Key">Base32, to be typed where the link cannot be opened.</param>
public sealed record Enrolment(string Key, string Link);

public static class SecondFactorRefusals
{
    public static readonly Refusal Demo = new("second-factor.demo", "演示账号不使用动态口令。");
    public static readonly Refusal Already = new("second-factor.already", "已绑定动态口令；如需更换手机，请联系安全管理员解绑。");
    public static readonly Refusal WrongCode = new("second-factor.wrong-code", "动态码不正确或已过期，请核对手机时间后输入最新的6位数字。") { Field = "code" };
}
