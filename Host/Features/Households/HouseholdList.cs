using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Register;
using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Host.Clock;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Encryption;
using Monitoring.Persistence.Reference;
using Monitoring.Persistence.Register;

namespace Monitoring.Host.Features.Households;

/// <summary>The register as the viewer may see it: by name, by the last four of an ID, by village.</summary>
public sealed class HouseholdList(MonitoringDbContext db, Viewer viewer, ReferenceData reference, KeyedDigest digest, BusinessClock clock)
{
    public async Task<PageOf<HouseholdRow>> ListAsync(string? q, Guid? villageId, bool? formerPoor, Paging paging, CancellationToken cancelled)
    {
        var villages = viewer.Villages;
        var homes = db.Set<Household>().AsNoTracking().Where(h => villages.Contains(h.VillageId) && h.Status == HouseholdStatus.Active);
        if (villageId is { } village)
        {
            var wanted = OrganisationId.From(village);
            homes = homes.Where(h => h.VillageId == wanted);
        }

        homes = formerPoor is { } roll ? homes.Where(h => h.FormerPoor == roll) : homes;
        homes = Matching(homes, q?.Trim());
        var total = await homes.CountAsync(cancelled);
        var rows = await homes.OrderBy(h => h.HeadName).ThenBy(h => h.Id).Skip(paging.Skip).Take(paging.Size)
            .Select(h => new { h.Id, h.Number, h.HeadName, h.VillageId, h.GroupName, h.Size, h.LabourCount, h.FormerPoor, h.LowIncome }).ToListAsync(cancelled);
        return new PageOf<HouseholdRow>(
            rows.ConvertAll(h => new HouseholdRow(h.Id.Value, h.Number, h.HeadName, h.VillageId.Value, reference.Organisations.NameOn(h.VillageId, clock.Today), h.GroupName, h.Size, h.LabourCount, h.FormerPoor, Labels.Of(h.LowIncome))),
            total);
    }

    private IQueryable<Household> Matching(IQueryable<Household> homes, string? q)
    {
        if (string.IsNullOrEmpty(q))
        {
            return homes;
        }

        if (q.Length == 4 && q.Take(3).All(char.IsAsciiDigit))
        {
            var tail = digest.Digest(RegisterDigests.IdTail, q.ToUpperInvariant());
            return homes.Where(h => h.Members.Any(m => m.IdTailDigest == tail && m.LeftOn == null));
        }

        return homes.Where(h => h.Number == q || h.Members.Any(m => EF.Functions.Collate(m.Name, "C").Contains(q) && m.LeftOn == null));
    }
}

public sealed record HouseholdRow(
    Guid Id, string Number, string HeadName, Guid VillageId, string Village, string GroupName, int Size, int LabourCount, bool FormerPoor, string LowIncome);
