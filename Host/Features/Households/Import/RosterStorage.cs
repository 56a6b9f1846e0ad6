using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Organisations;
using Monitoring.Domain.Register;
using Monitoring.Domain.Register.Import;
using Monitoring.Domain.Shared;
using Monitoring.Host.Clock;
using Monitoring.Persistence;
using Monitoring.Persistence.Audit;
using Monitoring.Persistence.Encryption;
using Monitoring.Persistence.Reference;
using Monitoring.Persistence.Register;
using Npgsql;

namespace Monitoring.Host.Features.Households.Import;

/// <summary>Checks an uploaded roster against itself and the register, and stores a right one in one transaction.</summary>
public sealed class RosterStorage(IDbContextFactory<MonitoringDbContext> contexts, ReferenceData reference, KeyedDigest digest, ActRecorder recorder, BusinessClock clock)
{
    private const int ProgressEvery = 2000;
    private const int StoreEvery = 2000;

    public async Task CheckAsync(Guid id, CancellationToken cancelled)
    {
        await using var db = await contexts.CreateDbContextAsync(cancelled);
        var import = await db.Set<RosterImport>().SingleAsync(i => i.Id == id, cancelled);
        var read = RosterReader.Read(import.FileName, import.Content!);
        if (!read.IsDone)
        {
            await RefuseAsync(db, import, [new ImportError(1, "", read.Refusal.Code, read.Refusal.Detail, "")], cancelled);
            return;
        }

        (import.State, import.Total) = (ImportState.Checking, read.Value.Count);
        await db.SaveChangesAsync(cancelled);
        var check = await CheckAsync(db, import, read.Value, ActId.New(), cancelled);
        if (check.Errors.Count > 0)
        {
            await RefuseAsync(db, import, check.Errors, cancelled);
            return;
        }

        (import.State, import.Done) = (ImportState.Ready, import.Total);
        (import.Households, import.Persons) = (check.Households.Count, check.Households.Sum(h => h.Members.Count));
        import.Findings = FactJson.Write(new ImportFindings([], check.Warnings));
        await db.SaveChangesAsync(cancelled);
    }

    public async Task<Result> StoreAsync(Guid id, Actor actor, IReadOnlyDictionary<string, string> notes, CancellationToken cancelled)
    {
        await using var db = await contexts.CreateDbContextAsync(cancelled);
        await using var transaction = await db.Database.BeginTransactionAsync(cancelled);
        var import = await db.Set<RosterImport>().FromSql($"select * from register.imports where id = {id} for update").SingleAsync(cancelled);
        if (import.State is not ImportState.Ready)
        {
            return RosterRefusals.NotReady;
        }

        var act = new Act(ActKind.HouseholdImported, actor, clock.GetUtcNow());
        var check = await CheckAsync(db, import, RosterReader.Read(import.FileName, import.Content!).Value, act.Id, cancelled);
        if (check.Errors.Count > 0)
        {
            return RosterRefusals.RegisterMoved;
        }

        try
        {
            await WriteAsync(db, check, act, notes, cancelled);
            (import.State, import.Content) = (ImportState.Stored, null);
            db.Attach(import);
            db.Entry(import).State = EntityState.Modified;
            recorder.Record(db, act, new ActSubject("import", import.Id) { Data = new Dictionary<string, string>(StringComparer.Ordinal) { ["households"] = $"{check.Households.Count}" } });
            await db.SaveChangesAsync(cancelled);
            await transaction.CommitAsync(cancelled);
            return Result.Done;
        }
        catch (DbUpdateException thrown) when (thrown.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return RosterRefusals.RegisterMoved;
        }
    }

    private static async Task WriteAsync(MonitoringDbContext db, RosterCheck check, Act act, IReadOnlyDictionary<string, string> notes, CancellationToken cancelled)
    {
        // In pieces, so that a district's whole roster does not lie in memory twice; one transaction all the same.
        foreach (var piece in check.Households.Chunk(StoreEvery))
        {
            db.ChangeTracker.Clear();
            db.AddRange(piece);
            await db.SaveChangesAsync(cancelled);
        }

        db.ChangeTracker.Clear();
        var homes = check.Households.ToDictionary(h => h.Number, StringComparer.Ordinal);
        db.AddRange(check.Warnings.Select(w => new RegisterWarning
        {
            Id = Guid.CreateVersion7(),
            HouseholdId = homes[w.HouseholdNumber].Id,
            VillageId = homes[w.HouseholdNumber].VillageId,
            Code = w.Code,
            Detail = w.Detail,
            Note = notes.GetValueOrDefault(w.Code) is { Length: > 0 } note ? note : null,
            ActId = act.Id,
        }));
        await db.SaveChangesAsync(cancelled);
        db.ChangeTracker.Clear();
    }

    private async Task<RosterCheck> CheckAsync(MonitoringDbContext db, RosterImport import, IReadOnlyList<RosterRow> rows, ActId act, CancellationToken cancelled)
    {
        var villages = VillageNames(import.Villages);
        var check = new RosterCheck(clock.Today, name => villages.TryGetValue(name, out var village) ? village : null, act);
        var done = 0;
        foreach (var household in rows.GroupBy(r => r[RosterColumn.Household], StringComparer.Ordinal))
        {
            check.Check([.. household]);
            done += household.Count();
            if (import.State is ImportState.Checking && done / ProgressEvery != import.Done / ProgressEvery)
            {
                import.Done = done;
                await db.SaveChangesAsync(cancelled);
            }
        }

        foreach (var member in check.Households.SelectMany(h => h.Members))
        {
            member.IdDigest = digest.Digest(RegisterDigests.IdNumber, member.IdNo!);
            member.IdTailDigest = digest.Digest(RegisterDigests.IdTail, member.IdNo![^4..]);
        }

        await CompareWithRegisterAsync(db, import, rows, check, cancelled);
        return check;
    }

    /// <summary>Who is already in the register: named where the importer may see it, otherwise only that it is so.</summary>
    private static async Task CompareWithRegisterAsync(MonitoringDbContext db, RosterImport import, IReadOnlyList<RosterRow> rows, RosterCheck check, CancellationToken cancelled)
    {
        var mine = import.Villages.Select(OrganisationId.From).ToHashSet();
        var rowOf = rows.DistinctBy(r => Domain.Register.Identity.HalfWidth.Of(r[RosterColumn.IdNo]).ToUpperInvariant()).ToDictionary(r => Domain.Register.Identity.HalfWidth.Of(r[RosterColumn.IdNo]).ToUpperInvariant(), r => r, StringComparer.Ordinal);
        foreach (var piece in check.Households.SelectMany(h => h.Members).Chunk(5000))
        {
            var digests = piece.Select(m => m.IdDigest!).ToArray();
            var known = await db.Set<Member>().AsNoTracking().Where(m => digests.Contains(m.IdDigest) && m.IsActive && m.LeftOn == null)
                .Join(db.Set<Household>(), m => m.HouseholdId, h => h.Id, (m, h) => new { m.IdDigest, h.Number, h.VillageId }).ToListAsync(cancelled);
            var byDigest = known.ToDictionary(k => Convert.ToHexString(k.IdDigest!), k => k);
            foreach (var member in piece)
            {
                if (byDigest.TryGetValue(Convert.ToHexString(member.IdDigest!), out var there))
                {
                    var detail = mine.Contains(there.VillageId) ? $"该人员已登记在户编号{there.Number}中，一人只能在一户中，请核对。" : "该证件已在他处登记。";
                    check.Errors.Add(new ImportError(rowOf[member.IdNo!].Number, RosterColumn.IdNo, "roster.already-registered", detail, $"****{member.IdNo![^4..]}"));
                }
            }
        }

        var numbers = check.Households.Select(h => h.Number).ToArray();
        foreach (var taken in await db.Set<Household>().AsNoTracking().Where(h => numbers.Contains(h.Number)).Select(h => h.Number).ToListAsync(cancelled))
        {
            var row = rows.First(r => r[RosterColumn.Household] == taken);
            check.Errors.Add(new ImportError(row.Number, RosterColumn.Household, "roster.household-number-taken", "该户编号已被使用，请核对或更换户编号。", taken));
        }
    }

    private Dictionary<string, OrganisationId> VillageNames(List<Guid> villages)
    {
        var names = new Dictionary<string, OrganisationId>(StringComparer.Ordinal);
        var ambiguous = new HashSet<string>(StringComparer.Ordinal);
        foreach (var village in villages.Select(OrganisationId.From))
        {
            Organisation organisation = reference.Organisations[village];
            names[organisation.Code] = village;
            var name = reference.Organisations.NameOn(village, clock.Today);
            if (!names.TryAdd(name, village))
            {
                ambiguous.Add(name);
            }
        }

        // Two towns may have a village of one name: then only the code tells them apart.
        foreach (var name in ambiguous)
        {
            names.Remove(name);
        }

        return names;
    }

    private static async Task RefuseAsync(MonitoringDbContext db, RosterImport import, IReadOnlyList<ImportError> errors, CancellationToken cancelled)
    {
        (import.State, import.Content) = (ImportState.Refused, null);
        import.Findings = FactJson.Write(new ImportFindings([.. errors.OrderBy(e => e.Row)], []));
        await db.SaveChangesAsync(cancelled);
    }
}
