using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Leads;
using Monitoring.Domain.Register;
using Monitoring.Domain.Shared;
using Monitoring.Host.Tests.Inclusion;
using Monitoring.Host.Tests.Running;
using Monitoring.Persistence.Audit;
using Monitoring.Persistence.Register;

namespace Monitoring.Host.Tests.Rights;

/// <summary>One village's household with everything an id can point at: lead, open case and task, registered case, notice, reply, review, photo, import, warning.</summary>
internal sealed class Victim(InclusionHost host)
{
    private const string HeadName = "欧阳钟灵毓";
    private readonly District district = new(host);
    private readonly List<string> secrets = [HeadName];

    public Guid Household { get; private set; }

    public Guid Task { get; private set; }

    public Guid Lead { get; private set; }

    /// <summary>What must not appear in any answer to somebody from elsewhere.</summary>
    public IReadOnlyList<string> Secrets => secrets;

    /// <summary>The id a route's placeholder means, by the longest beginning of the route.</summary>
    public Dictionary<string, Guid> IdOf { get; } = new(StringComparer.Ordinal);

    public async Task PrepareAsync()
    {
        var homes = await district.HouseholdsAsync();
        Household = homes[0];
        secrets.AddRange(await host.InDatabaseAsync(async db =>
        {
            var home = await db.Set<Domain.Register.Household>().Include(h => h.Members).SingleAsync(h => h.Id == HouseholdId.From(Household));
            home.HeadName = HeadName;
            home.Members.Single(m => m.IsHead).Name = HeadName;
            await db.SaveChangesAsync();
            return home.Members.Select(m => m.IdNo!).Append(home.Number).ToList();
        }));
        var registered = await RegisterAsync(homes[1]);
        var open = await district.OpenAsync(Household);
        Task = await district.TaskAsync("village", open, "pledge");
        await (await district.As("contact")).PostedAsync($"/api/v1/cases/{registered}/objections", new { receivedOn = await LastDayAsync(registered), channel = "Paper", content = "家中另有收入" });
        var lead = await (await district.As("village")).PostedAsync("/api/v1/leads", new { householdId = homes[2], channel = "GRASSROOTS", content = "家中有人住院" });
        Lead = (Guid)lead["id"]!;
        await FillAsync(open, registered);
    }

    /// <summary>Everything an act on the victim would change.</summary>
    public Task<string> StateAsync() => host.InDatabaseAsync(async db => string.Join('|',
        await db.Set<AuditEntry>().CountAsync(), await db.Set<CaseFile>().CountAsync(), await db.Set<Lead>().CountAsync(), await db.Set<Objection>().CountAsync(),
        await db.Set<FalseDeclaration>().CountAsync(), await db.Set<RegisterWarning>().CountAsync(w => w.Note != null), await db.Set<RosterImport>().CountAsync(i => i.State == ImportState.Stored)));

    private async Task<Guid> RegisterAsync(Guid home)
    {
        var caseId = await district.OpenAsync(home);
        await district.UpToMeetingAsync(caseId);
        await district.DoAsync("village", "appraisal", "Passed", caseId);
        await district.DoAsync("village", "post-notice", "Posted", caseId);
        var gate = District.Day((await district.CaseAsync(caseId))["deadline"]!["gateDate"]!);
        await district.ClockAsync($"{gate:yyyy-MM-dd}T09:00:00+08:00");
        foreach (var (user, step, outcome) in ((string, string, string)[])[("town", "verification", "Proposed"), ("town", "batch", "Batched"), ("townlead", "release", "Released"),
            ("district", "take", "Taken"), ("district", "check", "Kept"), ("committee", "committee", "Approved"), ("district", "reply", "Issued"), ("town", "registration", "Registered")])
        {
            await district.DoAsync(user, step, outcome, caseId);
        }

        return caseId;
    }

    private async Task<string> LastDayAsync(Guid caseId) => (string)(await district.CaseAsync(caseId))["deadline"]!["lastDay"]!;

    private Task<int> FillAsync(Guid open, Guid registered) => host.InDatabaseAsync(async db =>
    {
        var (caseId, number) = (CaseId.From(registered), await db.Set<CaseFile>().Where(c => c.Id == CaseId.From(open)).Select(c => c.Number).SingleAsync());
        secrets.Add(number);
        var notice = await db.Set<Notice>().SingleAsync(n => db.Set<NoticeEntry>().Any(e => e.NoticeId == n.Id && e.CaseId == caseId));
        var member = await db.Set<Domain.Register.Household>().SingleAsync(h => h.Id == HouseholdId.From(Household));
        var import = new RosterImport { Id = Guid.CreateVersion7(), FileName = "名册.csv", StartedBy = UserId.From(Guid.CreateVersion7()), StartedAt = DateTimeOffset.UnixEpoch, Villages = [member.VillageId.Value] };
        var warning = new RegisterWarning { Id = Guid.CreateVersion7(), HouseholdId = member.Id, VillageId = member.VillageId, Code = "x", Detail = "x", ActId = ActId.New() };
        db.AddRange(import, warning);
        foreach (var (beginning, id) in ((string, Guid)[])[
            ("/api/v1/cases/{id:guid}", open), ("/cases/{id:guid}", open), ("/api/v1/cases/{id:guid}/objections/{objectionId:guid}", registered), ("/cases/{id:guid}/objections/{objectionId:guid}", registered),
            ("/print/pledge/", open), ("/print/verification/", open), ("/print/notice/", notice.Id), ("/print/reply/", await db.Set<Reply>().Select(r => r.Id).SingleAsync()),
            ("/api/v1/tasks/", Task), ("/tasks/", Task), ("/api/v1/households/", Household), ("/households/", Household), ("/api/v1/households/imports/", import.Id), ("/households/import/", import.Id),
            ("/api/v1/households/warnings/", warning.Id), ("/households/warnings/", warning.Id), ("/api/v1/leads/", Lead), ("/leads/", Lead), ("/api/v1/files/", notice.PhotoFiles[0]),
            ("{warningId:guid}", warning.Id), ("{objectionId:guid}", await db.Set<Objection>().Where(o => o.IsReview).Select(o => o.Id).SingleAsync())])
        {
            IdOf[beginning] = id;
        }

        return await db.SaveChangesAsync();
    });
}
