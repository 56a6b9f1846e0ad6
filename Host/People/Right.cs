using Monitoring.Domain.Organisations;

namespace Monitoring.Host.People;

/// <summary>What a person may do at all; where is a matter of the place.</summary>
public enum Right
{
    ReadRegister,
    /// <summary>Numbers in full, each time for a reason that the audit keeps.</summary>
    Unmask,
    ImportRoster,
    NoteWarning,
    RecordLead,
    WorkTasks,
    ReassignTasks,
    ReadCases,
    OpenCase,
    RecordObjection,

    /// <summary>An objection that came to light after the reply is looked into above the village.</summary>
    AnswerReview,
    EndCase,
    DecideFalseDeclaration,
    ReadReference,

    /// <summary>Enter calendar and policy, and release what another person entered.</summary>
    SetReference,
    StoreFile,
    MoveClock,
    ViewTechnical,
    ReadUsers,
    ManageUsers,
    GrantPosts,
    ReadAudit,
}

public static class Rights
{
    private static readonly Right[] Everyday = [Right.ReadRegister, Right.ReadCases, Right.WorkTasks, Right.StoreFile, Right.ReadReference, Right.MoveClock];

    private static readonly Dictionary<string, Right[]> ByRole = new(StringComparer.Ordinal)
    {
        [Role.VillageOfficer] = [.. Everyday, Right.Unmask, Right.NoteWarning, Right.RecordLead, Right.OpenCase, Right.RecordObjection, Right.EndCase],
        [Role.VillageSecretary] = [.. Everyday, Right.Unmask, Right.NoteWarning, Right.ReassignTasks, Right.RecordLead, Right.RecordObjection],
        [Role.MonitorContact] = [.. Everyday, Right.RecordLead, Right.RecordObjection],
        [Role.TownOfficer] = [.. Everyday, Right.Unmask, Right.NoteWarning, Right.AnswerReview, Right.ImportRoster, Right.RecordLead, Right.OpenCase, Right.RecordObjection, Right.EndCase],
        [Role.TownLead] = [.. Everyday, Right.Unmask, Right.NoteWarning, Right.AnswerReview, Right.ReassignTasks, Right.RecordLead, Right.RecordObjection, Right.EndCase],
        [Role.DistrictOfficer] = [.. Everyday, Right.Unmask, Right.NoteWarning, Right.AnswerReview, Right.ReassignTasks, Right.ImportRoster, Right.RecordLead, Right.OpenCase, Right.DecideFalseDeclaration, Right.EndCase, Right.SetReference],
        [Role.Committee] = [Right.ReadRegister, Right.ReadCases, Right.WorkTasks, Right.ReadReference, Right.SetReference, Right.MoveClock],
        [Role.Supervisor] = [Right.ReadRegister, Right.ReadCases, Right.ReassignTasks, Right.ReadReference, Right.MoveClock],
        [Role.Inspector] = [Right.ReadRegister, Right.ReadCases, Right.ReadReference, Right.MoveClock],
        [Role.DeptOfficer] = [Right.ReadReference, Right.MoveClock],
        [Role.AgriOffice] = [Right.ReadReference, Right.MoveClock],
        [Role.SysAdmin] = [Right.ViewTechnical, Right.ReadUsers, Right.ManageUsers, Right.ReadReference, Right.MoveClock],
        [Role.SecAdmin] = [Right.ReadUsers, Right.GrantPosts, Right.ReadReference, Right.MoveClock],
        [Role.AuditAdmin] = [Right.ReadAudit, Right.ReadReference, Right.MoveClock],
    };

    public static bool Has(string role, Right right) => ByRole.TryGetValue(role, out var rights) && rights.Contains(right);

    public static IEnumerable<string> RolesWith(Right right) => ByRole.Where(r => r.Value.Contains(right)).Select(r => r.Key);
}
