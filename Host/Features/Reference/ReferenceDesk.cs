using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Calendars;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Shared;
using Monitoring.Host.Clock;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Audit;
using Monitoring.Persistence.Cases;
using Monitoring.Persistence.Reference;
using Npgsql;

namespace Monitoring.Host.Features.Reference;

/// <summary>The district's rules as data: one person enters them, another one releases them (domain 4).</summary>
public sealed class ReferenceDesk(MonitoringDbContext db, ReferenceData reference, NoticeRecount notices, ActRecorder recorder, BusinessClock clock, Viewer viewer)
{
    public async Task<Result<int>> EnterYearAsync(YearRequest request, CancellationToken cancelled)
    {
        ArgumentNullException.ThrowIfNull(request);
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(request.Basis))
        {
            refusals.Add(ReferenceRefusals.BasisMissing);
        }

        if (request.Year < clock.Today.Year)
        {
            refusals.Add(ReferenceRefusals.YearPast);
        }

        var current = await db.Set<CalendarRow>().AsNoTracking().Where(c => c.ReleasedAt != null).OrderByDescending(c => c.Version).FirstAsync(cancelled);
        var table = YearTable.Enter(current.Csv, request.Year, request.Lines ?? "");
        refusals.AddRange(table.Refusals);
        if (refusals.Count > 0)
        {
            return Result<int>.From(refusals);
        }

        var row = new CalendarRow
        {
            Version = current.Version + 1,
            Csv = table.Value,
            Year = request.Year,
            Basis = request.Basis!.Trim(),
            EnteredBy = viewer.UserId,
            EnteredAt = clock.GetUtcNow(),
        };
        return await StoreAsync(row, ActKind.CalendarEntered, row.Version, cancelled);
    }

    public async Task<Result<int>> EnterPolicyAsync(PolicyRequest request, CancellationToken cancelled)
    {
        ArgumentNullException.ThrowIfNull(request);
        var number = await db.Set<PolicyRow>().Where(p => p.ReleasedAt != null).MaxAsync(p => p.Number, cancelled) + 1;
        var policy = request.Over(reference.PolicyOn(clock.Today), number);
        var refusals = policy.Check().Refusals.ToList();
        if (string.IsNullOrWhiteSpace(request.Basis))
        {
            refusals.Add(ReferenceRefusals.BasisMissing);
        }

        if (refusals.Count > 0)
        {
            return Result<int>.From(refusals);
        }

        var row = new PolicyRow { Number = number, Data = FactJson.Write(policy), Basis = request.Basis!.Trim(), EnteredBy = viewer.UserId, EnteredAt = clock.GetUtcNow() };
        return await StoreAsync(row, ActKind.PolicyEntered, number, cancelled);
    }

    public Task<Result> ReleaseCalendarAsync(int version, CancellationToken cancelled) =>
        ReleaseAsync(db.Set<CalendarRow>().Where(c => c.Version == version), ActKind.CalendarReleased, version, cancelled);

    public Task<Result> ReleasePolicyAsync(int number, CancellationToken cancelled) =>
        ReleaseAsync(db.Set<PolicyRow>().Where(p => p.Number == number), ActKind.PolicyReleased, number, cancelled);

    public Task<Result> RejectCalendarAsync(int version, string? reason, CancellationToken cancelled) =>
        RejectAsync(db.Set<CalendarRow>().Where(c => c.Version == version), ActKind.CalendarRejected, version, reason, cancelled);

    public Task<Result> RejectPolicyAsync(int number, string? reason, CancellationToken cancelled) =>
        RejectAsync(db.Set<PolicyRow>().Where(p => p.Number == number), ActKind.PolicyRejected, number, reason, cancelled);

    /// <summary>The next number is taken while an entry waits, so only one can wait at a time.</summary>
    private async Task<Result<int>> StoreAsync<TRow>(TRow row, ActKind kind, int number, CancellationToken cancelled)
        where TRow : ReferenceEdition
    {
        if (await db.Set<TRow>().AnyAsync(other => other.ReleasedAt == null, cancelled))
        {
            return ReferenceRefusals.Waiting;
        }

        db.Add(row);
        Record(row, kind, number, reason: "");
        try
        {
            await db.SaveChangesAsync(cancelled);
            return number;
        }
        catch (DbUpdateException thrown) when (thrown.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return ReferenceRefusals.Waiting;
        }
    }

    private async Task<Result> ReleaseAsync<TRow>(IQueryable<TRow> one, ActKind kind, int number, CancellationToken cancelled)
        where TRow : ReferenceEdition
    {
        if (await one.SingleOrDefaultAsync(cancelled) is not { } row)
        {
            return ReferenceRefusals.NotFound;
        }

        var released = row.Release(viewer.UserId, clock.GetUtcNow());
        if (!released.IsDone)
        {
            return released;
        }

        Record(row, kind, number, reason: "");
        var saved = await SaveAsync(cancelled);
        if (saved.IsDone)
        {
            await reference.ReloadAsync(cancelled);
            await notices.RunAsync(clock.Moment, cancelled);
        }

        return saved;
    }

    private async Task<Result> RejectAsync<TRow>(IQueryable<TRow> one, ActKind kind, int number, string? reason, CancellationToken cancelled)
        where TRow : ReferenceEdition
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return ReferenceRefusals.ReasonMissing;
        }

        if (await one.SingleOrDefaultAsync(cancelled) is not { } row)
        {
            return ReferenceRefusals.NotFound;
        }

        if (row.ReleasedAt is not null)
        {
            return ReferenceRefusals.AlreadyReleased;
        }

        db.Remove(row);
        Record(row, kind, number, reason.Trim());
        return await SaveAsync(cancelled);
    }

    private async Task<Result> SaveAsync(CancellationToken cancelled)
    {
        try
        {
            await db.SaveChangesAsync(cancelled);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ReferenceRefusals.NotFound;
        }
    }

    private void Record(ReferenceEdition row, ActKind kind, int number, string reason)
    {
        var act = new Act(kind, viewer.ActorFor(Right.SetReference), clock.GetUtcNow()) { Reason = reason };
        recorder.Record(db, act, new ActSubject(row is CalendarRow ? "calendar" : "policy", row.Id)
        {
            Data = new Dictionary<string, string>(StringComparer.Ordinal) { [row is CalendarRow ? "version" : "number"] = $"{number}" },
        });
    }
}
