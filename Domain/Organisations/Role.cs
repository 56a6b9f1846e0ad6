namespace Monitoring.Domain.Organisations;

/// <summary>The posts of domain 1.1, by their codes. A person may hold several, but no administrator any other.</summary>
public static class Role
{
    public const string VillageOfficer = "villageOfficer";
    public const string VillageSecretary = "villageSecretary";
    public const string MonitorContact = "monitorContact";
    public const string TownOfficer = "townOfficer";
    public const string TownLead = "townLead";
    public const string DistrictOfficer = "districtOfficer";
    public const string Committee = "committee";
    public const string DeptOfficer = "deptOfficer";
    public const string AgriOffice = "agriOffice";
    public const string Supervisor = "supervisor";
    public const string Inspector = "inspector";
    public const string SysAdmin = "sysAdmin";
    public const string SecAdmin = "secAdmin";
    public const string AuditAdmin = "auditAdmin";

    public static IReadOnlyList<string> All { get; } =
    [
        VillageOfficer, VillageSecretary, MonitorContact, TownOfficer, TownLead, DistrictOfficer, Committee, DeptOfficer, AgriOffice, Supervisor, Inspector, SysAdmin, SecAdmin, AuditAdmin,
    ];

    public static string Label(string role) => role switch
    {
        VillageOfficer => "村干部",
        VillageSecretary => "村支部书记",
        MonitorContact => "监测联系人",
        TownOfficer => "镇（街道）经办",
        TownLead => "镇（街道）负责人",
        DistrictOfficer => "区级乡村振兴部门经办",
        Committee => "区管委会",
        DeptOfficer => "行业部门",
        AgriOffice => "区委农办",
        Supervisor => "督导",
        Inspector => "督查考核",
        SysAdmin => "系统管理员",
        SecAdmin => "安全管理员",
        AuditAdmin => "审计管理员",
        _ => throw new ArgumentException("Not a role.", nameof(role)),
    };

    /// <summary>The three separated administrators see neither households nor cases.</summary>
    public static bool IsTechnical(string role) => role is SysAdmin or SecAdmin or AuditAdmin;

    /// <summary>
    /// Roles that may take the village's tasks beside its officer: an objection is answered by somebody who did not record
    /// the appraisal, and a village has few people.
    /// </summary>
    public static IReadOnlyList<string> MayWorkAs(string role) => role switch
    {
        VillageSecretary or MonitorContact => [role, VillageOfficer],
        TownLead => [TownLead, TownOfficer],
        _ => [role],
    };
}
