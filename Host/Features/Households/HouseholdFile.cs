using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Register;
using Monitoring.Domain.Shared;
using Monitoring.Host.Clock;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Audit;

namespace Monitoring.Host.Features.Households;

/// <summary>One household of the viewer's places: numbers masked, or in full for a reason that the audit keeps (design 7).</summary>
public sealed class HouseholdFile(MonitoringDbContext db, ActRecorder recorder, BusinessClock clock, Viewer viewer)
{
    public async Task<HouseholdCard?> FindAsync(Guid id, CancellationToken cancelled) =>
        await LoadAsync(id, cancelled) is { } home ? HouseholdCard.Of(home, viewer.NameOf(home.VillageId), clock.Today) : null;

    public async Task<Result<HouseholdCard>> UnmaskAsync(Guid id, string? reason, CancellationToken cancelled)
    {
        if (await LoadAsync(id, cancelled) is not { } home)
        {
            return HouseholdRefusals.NotFound;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return HouseholdRefusals.UnmaskReason;
        }

        recorder.Record(db, new Act(ActKind.SensitiveFieldUnmasked, viewer.ActorFor(Right.Unmask), clock.GetUtcNow()) { Reason = reason.Trim() }, new ActSubject("household", id) { Household = home.Id });
        await db.SaveChangesAsync(cancelled);
        return HouseholdCard.Of(home, viewer.NameOf(home.VillageId), clock.Today, inFull: true);
    }

    private Task<Household?> LoadAsync(Guid id, CancellationToken cancelled)
    {
        var villages = viewer.Villages;
        var key = HouseholdId.From(id);
        return db.Set<Household>().AsNoTracking().AsSplitQuery().Include(h => h.Members).Include(h => h.Incomes)
            .SingleOrDefaultAsync(h => h.Id == key && villages.Contains(h.VillageId), cancelled);
    }
}
