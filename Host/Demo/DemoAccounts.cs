using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Organisations;
using Monitoring.Domain.Shared;
using Monitoring.Persistence;
using Monitoring.Persistence.Identity;
using Monitoring.Persistence.Reference;

namespace Monitoring.Host.Demo;

/// <summary>Invented officials of every post, Development only.</summary>
public sealed class DemoAccounts(MonitoringDbContext db, ReferenceData reference, IPasswordHasher<User> hasher, DemoPassword password)
{
    private const string Village = "441302107206";
    private const string Town = "441302107000";
    private const string OtherVillage = "441302114202";
    private const string District = "441302-ZK";

    private static readonly (string Name, string Display, string Role, string Place)[] All =
    [
        ("village", "示例村干部", Role.VillageOfficer, Village),
        ("village2", "示例村干部二", Role.VillageOfficer, OtherVillage),
        ("secretary", "示例支部书记", Role.VillageSecretary, Village),
        ("contact", "示例监测联系人", Role.MonitorContact, Village),
        ("town", "示例镇经办", Role.TownOfficer, Town),
        ("townlead", "示例镇负责人", Role.TownLead, Town),
        ("district", "示例区经办", Role.DistrictOfficer, District),
        ("committee", "示例管委会", Role.Committee, District),
        ("civil", "示例民政", Role.DeptOfficer, "dept-civil"),
        ("edu", "示例教育", Role.DeptOfficer, "dept-edu"),
        ("health", "示例医保", Role.DeptOfficer, "dept-health"),
        ("housing", "示例住建", Role.DeptOfficer, "dept-housing"),
        ("water", "示例水务", Role.DeptOfficer, "dept-water"),
        ("employment", "示例人社", Role.DeptOfficer, "dept-employment"),
        ("disabled", "示例残联", Role.DeptOfficer, "dept-disabled"),
        ("agrioffice", "示例农办", Role.AgriOffice, "dept-agri-office"),
        ("supervisor", "示例督导", Role.Supervisor, District),
        ("inspector", "示例督查", Role.Inspector, District),
        ("sysadmin", "示例系统管理员", Role.SysAdmin, District),
        ("secadmin", "示例安全管理员", Role.SecAdmin, District),
        ("auditadmin", "示例审计管理员", Role.AuditAdmin, District),
    ];

    public static IReadOnlyList<(string Name, string Role)> Names { get; } = [.. All.Select(a => (a.Name, a.Role))];

    /// <summary>Makes the accounts on the first start and gives all of them the new password; it is hashed once.</summary>
    public async Task PrepareAsync(CancellationToken cancelled)
    {
        var known = await db.Set<User>().Where(u => u.IsDemo).ToDictionaryAsync(u => u.UserName!, cancelled);
        string? hash = null;
        foreach (var (name, display, role, place) in All)
        {
            if (!known.TryGetValue(name, out var user))
            {
                user = Make(name, display, role, reference.Organisations.FindByCode(place)!.Id);
            }

            user.PasswordHash = hash ??= hasher.HashPassword(user, password.Text);
            user.AccessFailedCount = 0;
            user.LockoutEnd = null;
        }

        await db.SaveChangesAsync(cancelled);
    }

    private User Make(string name, string display, string role, OrganisationId place)
    {
        var user = new User
        {
            Id = Guid.CreateVersion7(),
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            DisplayName = display,
            IsDemo = true,
            LockoutEnabled = true,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
        };
        db.Add(user);
        db.Add(new Post { Id = Guid.CreateVersion7(), UserId = user.Id, Role = role, OrganisationId = place, FromDay = new DateOnly(2021, 1, 1) });
        return user;
    }
}
