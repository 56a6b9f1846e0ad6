using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Shared;
using Monitoring.Host.Clock;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Audit;
using Monitoring.Persistence.Identity;
using Npgsql;

namespace Monitoring.Host.Features.Users;

/// <summary>The system administrator's part: accounts come and go, but what they may do is granted by somebody else.</summary>
public sealed class UserDesk(MonitoringDbContext db, IPasswordHasher<User> hasher, ActRecorder recorder, BusinessClock clock, Viewer viewer, SignedInUsers signedIn)
{
    private const string Readable = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    public async Task<Result<MadeUser>> CreateAsync(string? userName, string? displayName, CancellationToken cancelled)
    {
        var name = userName?.Trim() ?? "";
        if (name.Length is < 3 or > 40 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
        {
            return UserRefusals.UserName;
        }

        if (string.IsNullOrWhiteSpace(displayName) || displayName.Trim().Length > 40)
        {
            return UserRefusals.DisplayName;
        }

        var password = OneTimePassword();
        var user = NewUser(name, displayName.Trim(), hasher.HashPassword(null!, password));
        db.Add(user);
        try
        {
            await SaveAsync(user.Id, ActKind.UserCreated, "", cancelled);
        }
        catch (DbUpdateException thrown) when (thrown.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return UserRefusals.NameTaken;
        }

        return new MadeUser(user.Id, password);
    }

    /// <summary>A new one-time password; whoever holds the old one, or an open session, is out.</summary>
    public async Task<Result<MadeUser>> ResetPasswordAsync(Guid id, CancellationToken cancelled)
    {
        var user = await FindAsync(id, cancelled);
        if (!user.IsDone)
        {
            return user.Refusal;
        }

        var password = OneTimePassword();
        db.Add(new UsedPassword { Id = Guid.CreateVersion7(), UserId = id, PasswordHash = user.Value.PasswordHash! });
        user.Value.PasswordHash = hasher.HashPassword(user.Value, password);
        user.Value.MustChangePassword = true;
        user.Value.LockoutEnd = null;
        user.Value.AccessFailedCount = 0;
        EndSessions(user.Value);
        await SaveAsync(id, ActKind.PasswordChanged, "", cancelled);
        return new MadeUser(id, password);
    }

    public async Task<Result> CloseAsync(Guid id, string? reason, CancellationToken cancelled)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return UserRefusals.Reason;
        }

        var user = await FindAsync(id, cancelled);
        if (!user.IsDone)
        {
            return user.Refusal;
        }

        user.Value.IsActive = false;
        EndSessions(user.Value);
        await SaveAsync(id, ActKind.UserClosed, reason.Trim(), cancelled);
        return Result.Done;
    }

    internal static User NewUser(string name, string displayName, string passwordHash) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = name,
        NormalizedUserName = name.ToUpperInvariant(),
        DisplayName = displayName,
        PasswordHash = passwordHash,
        MustChangePassword = true,
        LockoutEnabled = true,
        SecurityStamp = Guid.CreateVersion7().ToString("N"),
    };

    internal static string OneTimePassword() => RandomNumberGenerator.GetString(Readable, 14) + "-7";

    private static void EndSessions(User user) => user.SecurityStamp = Guid.CreateVersion7().ToString("N");

    private async Task<Result<User>> FindAsync(Guid id, CancellationToken cancelled)
    {
        if (id == viewer.UserId.Value)
        {
            return UserRefusals.Own;
        }

        var user = await db.Set<User>().SingleOrDefaultAsync(u => u.Id == id && u.IsActive, cancelled);
        return user is null ? UserRefusals.NotFound : user.IsDemo ? UserRefusals.Demo : user;
    }

    private async Task SaveAsync(Guid user, ActKind kind, string reason, CancellationToken cancelled)
    {
        var act = new Act(kind, viewer.ActorFor(Right.ManageUsers), clock.GetUtcNow()) { Reason = reason };
        recorder.Record(db, act, new ActSubject("user", user));
        await db.SaveChangesAsync(cancelled);
        signedIn.Forget(user);
    }
}

/// <summary>Shown once, to be handed over in person; it must be changed at the first sign-in.</summary>
public sealed record MadeUser(Guid Id, string OneTimePassword);

public static class UserRefusals
{
    public static readonly Refusal UserName = new("user.name", "用户名须为3至40位字母、数字、点、横线或下划线。") { Field = "userName" };
    public static readonly Refusal DisplayName = new("user.display-name", "请填写姓名（不超过40字）。") { Field = "displayName" };
    public static readonly Refusal NameTaken = new("user.name-taken", "该用户名已被使用，请换一个。") { Field = "userName" };
    public static readonly Refusal Reason = new("user.reason", "请写明停用原因。") { Field = "reason" };
    public static readonly Refusal NotFound = new("user.not-found", "没有找到该账号，或账号已停用。");
    public static readonly Refusal Own = new("user.own.forbidden", "不能停用或重置自己的账号，请由另一名系统管理员办理。");
    public static readonly Refusal Demo = new("user.demo", "演示账号由系统管理，不能停用、重置或解绑。");
}
