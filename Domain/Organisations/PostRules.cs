using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Organisations;

/// <summary>Which posts may stand together, and where a post may be held (domain 1.1 and 6.2).</summary>
public static class PostRules
{
    /// <param name="others">The roles the person holds already, now or later.</param>
    public static Result CheckGrant(string role, OrganisationKind place, IEnumerable<string> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        if (PlaceOf(role) is not { } fitting)
        {
            return PostRefusals.RoleUnknown;
        }

        if (place != fitting)
        {
            return PostRefusals.PlaceDoesNotFit(role, fitting);
        }

        var held = others.Where(o => o != role).ToList();
        return held.Exists(Role.IsTechnical) || (Role.IsTechnical(role) && held.Count > 0) ? PostRefusals.AdministratorsStandAlone : Result.Done;
    }

    private static OrganisationKind? PlaceOf(string role) => role switch
    {
        Role.VillageOfficer or Role.VillageSecretary or Role.MonitorContact => OrganisationKind.Village,
        Role.TownOfficer or Role.TownLead => OrganisationKind.Town,
        Role.DistrictOfficer or Role.Committee or Role.Supervisor or Role.Inspector => OrganisationKind.District,
        Role.SysAdmin or Role.SecAdmin or Role.AuditAdmin => OrganisationKind.District,
        Role.DeptOfficer or Role.AgriOffice => OrganisationKind.Department,
        _ => null,
    };
}

public static class PostRefusals
{
    public static readonly Refusal RoleUnknown = new("post.role-unknown", "没有这个岗位，请从岗位列表中选择。") { Field = "role" };

    public static readonly Refusal AdministratorsStandAlone =
        new("post.administrators-stand-alone", "系统、安全、审计三种管理员须由不同的人担任，且不得兼任业务岗位；请先收回现有岗位，或另选人员。") { Field = "role" };

    public static readonly Refusal PlaceUnknown = new("post.place-unknown", "没有找到该单位，请重新选择。") { Field = "organisationId" };

    public static readonly Refusal Own = new("post.own.forbidden", "不能给自己授予或收回岗位，请由另一名安全管理员办理。");

    public static readonly Refusal Already = new("post.already-held", "该人员在该单位已有这个岗位。") { Field = "role" };

    public static readonly Refusal NotFound = new("post.not-found", "没有找到该岗位，可能已经收回，请刷新后查看。");

    public static readonly Refusal Days = new("post.days", "岗位的截止日期不能早于起始日期。") { Field = "toDay" };

    public static Refusal PlaceDoesNotFit(string role, OrganisationKind fitting) =>
        new("post.place-does-not-fit", $"“{Role.Label(role)}”须设在{Label(fitting)}，请重新选择单位。") { Field = "organisationId" };

    private static string Label(OrganisationKind kind) => kind switch
    {
        OrganisationKind.District => "区级",
        OrganisationKind.Town => "镇（街道）",
        OrganisationKind.Village => "村（社区）",
        OrganisationKind.Department => "区级部门",
    };
}
