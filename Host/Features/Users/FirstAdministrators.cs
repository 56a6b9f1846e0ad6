using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Organisations;
using Monitoring.Persistence;
using Monitoring.Persistence.Identity;
using Monitoring.Persistence.Reference;

namespace Monitoring.Host.Features.Users;

/// <summary>
/// Outside Development nobody has an account at first. The three administrators named in the configuration are made once,
/// into an empty table; their one-time passwords are said once, at that start.
/// </summary>
public sealed class FirstAdministrators(MonitoringDbContext db, ReferenceData reference, IPasswordHasher<User> hasher, IConfiguration configuration)
{
    private static readonly string[] Roles = [Role.SysAdmin, Role.SecAdmin, Role.AuditAdmin];

    public async Task PrepareAsync(TextWriter say, CancellationToken cancelled)
    {
        ArgumentNullException.ThrowIfNull(say);
        if (await db.Set<User>().AnyAsync(cancelled))
        {
            return;
        }

        var names = Roles.ToDictionary(role => role, role => configuration[$"FirstAdministrators:{role}"]?.Trim() ?? "", StringComparer.Ordinal);
        if (names.Values.Any(n => n.Length == 0) || names.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count() != Roles.Length)
        {
            await say.WriteLineAsync("尚无任何账号：请用 FirstAdministrators__sysAdmin、__secAdmin、__auditAdmin 指定三名不同的管理员后重新启动。".AsMemory(), cancelled);
            return;
        }

        var lines = new List<string>();
        foreach (var (role, name) in names)
        {
            var password = UserDesk.OneTimePassword();
            var user = UserDesk.NewUser(name, Role.Label(role), hasher.HashPassword(null!, password));
            db.Add(user);
            db.Add(new Post { Id = Guid.CreateVersion7(), UserId = user.Id, Role = role, OrganisationId = reference.Organisations.District.Id, FromDay = new DateOnly(2021, 1, 1) });
            lines.Add($"one-time password of {name} ({role}): {password}");
        }

        await db.SaveChangesAsync(cancelled);
        foreach (var line in lines)
        {
            await say.WriteLineAsync(line.AsMemory(), cancelled);
        }
    }
}
