using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Register;
using Monitoring.Persistence.Reference;
using Monitoring.Persistence.RoundTrips;
using Monitoring.Persistence.Transitions;

namespace Monitoring.Persistence.Cases;

/// <summary>Loads case files with their papers and households: one query per table, however many cases.</summary>
public sealed class CaseFileLoader(ReferenceData reference) : ISubjectLoader
{
    private Loaded<CaseFile> files = null!;
    private Loaded<CaseRecord> records = null!;
    private Loaded<NoticeEntry> entries = null!;
    private Loaded<Objection> objections = null!;
    private Loaded<TownBatchItem> items = null!;
    private Loaded<Household> households = null!;
    private Loaded<Member> members = null!;
    private Loaded<IncomeRecord> incomes = null!;
    private Loaded<FalseDeclaration> bans = null!;
    private Dictionary<Guid, CaseFile>? assembled;

    public void AddQueries(BatchLoad load, Guid[] instanceIds)
    {
        ArgumentNullException.ThrowIfNull(load);
        var db = load.Db;
        var ids = Array.ConvertAll(instanceIds, Domain.Shared.CaseId.From);
        var homes = db.Set<CaseFile>().Where(c => ids.Contains(c.Id)).Select(c => c.HouseholdId);
        assembled = null;
        files = load.Query(db.Set<CaseFile>().Where(c => ids.Contains(c.Id)));
        records = load.Query(db.Set<CaseRecord>().Where(r => ids.Contains(r.CaseId)).OrderBy(r => r.Id));
        entries = load.Query(db.Set<NoticeEntry>().Where(e => ids.Contains(e.CaseId)).OrderBy(e => e.Id));
        objections = load.Query(db.Set<Objection>().Where(o => ids.Contains(o.CaseId)).OrderBy(o => o.Id));
        items = load.Query(db.Set<TownBatchItem>().Where(i => ids.Contains(i.CaseId)).OrderBy(i => i.Id));
        households = load.Query(db.Set<Household>().Where(h => homes.Contains(h.Id)));
        members = load.Query(db.Set<Member>().Where(m => homes.Contains(m.HouseholdId) && m.LeftOn == null).OrderBy(m => m.Id));
        incomes = load.Query(db.Set<IncomeRecord>().Where(i => homes.Contains(i.HouseholdId)));
        // A ban follows the signer too: splitting the household does not evade it.
        bans = load.Query(db.Set<FalseDeclaration>().Where(f => homes.Contains(f.HouseholdId)
            || db.Set<Member>().Any(m => homes.Contains(m.HouseholdId) && m.Relation == Relations.Head && m.IdDigest == f.SignerIdDigest)));
    }

    public object Subject(Guid instanceId) => (assembled ??= Assemble())[instanceId];

    public CaseFile? Find(Guid instanceId) => (assembled ??= Assemble()).GetValueOrDefault(instanceId);

    public IReadOnlyDictionary<string, string> Complete(MonitoringDbContext db, object subject)
    {
        ArgumentNullException.ThrowIfNull(db);
        var file = (CaseFile)subject;
        foreach (var row in file.Records.Concat<object>(file.NoticeEntries).Concat(file.Objections).Concat(file.BatchItems).Where(r => db.Entry(r).State == EntityState.Detached))
        {
            db.Add(row);
        }

        return file.StateTrail.Count == 0
            ? new Dictionary<string, string>()
            : new Dictionary<string, string> { ["states"] = string.Join(' ', file.StateTrail.Select(s => s.Code())) };
    }

    /// <summary>The same assembly for a new case, whose file is not stored yet.</summary>
    public void Attach(CaseFile caseFile, Household household, IEnumerable<FalseDeclaration> declarations)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(household);
        caseFile.Terms = reference.TermsFor(caseFile);
        caseFile.Household = Card(caseFile, household, household.Members, household.Incomes, declarations);
    }

    private Dictionary<Guid, CaseFile> Assemble()
    {
        var byCase = files.Rows.ToDictionary(f => f.Id.Value);
        foreach (var record in records.Rows)
        {
            byCase[record.CaseId.Value].Records.Add(record);
        }

        foreach (var entry in entries.Rows)
        {
            byCase[entry.CaseId.Value].NoticeEntries.Add(entry);
        }

        foreach (var objection in objections.Rows)
        {
            byCase[objection.CaseId.Value].Objections.Add(objection);
        }

        foreach (var item in items.Rows)
        {
            byCase[item.CaseId.Value].BatchItems.Add(item);
        }

        var homes = households.Rows.ToDictionary(h => h.Id);
        var people = members.Rows.ToLookup(m => m.HouseholdId);
        var money = incomes.Rows.ToLookup(i => i.HouseholdId);
        foreach (var file in byCase.Values)
        {
            file.Terms = reference.TermsFor(file);
            file.Household = Card(file, homes[file.HouseholdId], people[file.HouseholdId], money[file.HouseholdId], bans.Rows);
        }

        return byCase;
    }

    private CaseHousehold Card(CaseFile file, Household home, IEnumerable<Member> people, IEnumerable<IncomeRecord> money, IEnumerable<FalseDeclaration> declarations)
    {
        var present = people.Where(m => m.LeftOn is null).ToList();
        var head = present.Find(m => m.IsHead) ?? present[0];
        var income = money.MaxBy(i => i.Year);
        var today = DateOnly.FromDateTime(file.OpenedAt.ToOffset(TimeSpan.FromHours(8)).DateTime);
        return new CaseHousehold
        {
            Id = home.Id,
            HeadName = home.HeadName,
            HeadIdNo = head.IdNo ?? "",
            VillageName = reference.Organisations.NameOn(file.VillageId, today),
            TownName = reference.Organisations.NameOn(file.TownId, today),
            GroupName = home.GroupName,
            Phone = home.Phone ?? "",
            Size = home.Size,
            LabourCount = home.LabourCount,
            SafetyNet = home.LowIncome is LowIncomeStatus.Dibao or LowIncomeStatus.Tekun ? Labels.Of(home.LowIncome) : null,
            BarredThrough = declarations.Where(f => f.Binds(home.Id, head.IdDigest)).Select(f => (DateOnly?)f.BarredThrough).Max(),
            PerCapitaIncome = income?.PerCapita,
            IncomeYear = income?.Year,
            Members = present.ConvertAll(m => new CaseMember
            {
                Id = m.Id,
                Name = m.Name,
                IdNo = m.IdNo ?? "",
                Relation = m.Relation,
                IsAdult = m.AgeOn(today) >= 18,
                DisabilityCertificate = m.DisabilityCertificate,
            }),
        };
    }
}
