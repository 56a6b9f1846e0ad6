using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Register;
using Monitoring.Host.People;
using Monitoring.Persistence;

namespace Monitoring.Host.Features.Papers;

/// <summary>The townships' requests as they stand: who is in, who was taken out and why, and the reply that answers them.</summary>
public sealed class BatchList(MonitoringDbContext db, Viewer viewer)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<BatchSummary>> LatestAsync(CancellationToken cancelled)
    {
        var towns = viewer.Towns;
        var villages = viewer.Villages;
        var batches = await db.Set<TownBatch>().AsNoTracking().Where(b => towns.Contains(b.TownId)).OrderByDescending(b => b.Id).Take(Most).ToListAsync(cancelled);
        var ids = batches.Select(b => b.Id).ToArray();
        var items = await db.Set<TownBatchItem>().AsNoTracking().Where(i => ids.Contains(i.BatchId))
            .Join(db.Set<CaseFile>().Where(c => villages.Contains(c.VillageId)), i => i.CaseId, c => c.Id, (i, c) => new { Item = i, c.HouseholdId, c.State })
            .Join(db.Set<Household>(), r => r.HouseholdId, h => h.Id, (r, h) => new { r.Item, r.State, h.HeadName, h.Size, h.VillageId }).ToListAsync(cancelled);
        var replies = await db.Set<Reply>().AsNoTracking().Where(r => ids.Contains(r.BatchId)).ToListAsync(cancelled);
        return batches.ConvertAll(b => new BatchSummary(
            b.RequestNo, viewer.NameOf(b.TownId), b.AssembledOn,
            [.. items.Where(i => i.Item.BatchId == b.Id).OrderBy(i => i.Item.Id)
                .Select(i => new BatchLine(i.Item.CaseId.Value, i.HeadName, viewer.NameOf(i.VillageId), i.Size, i.State, i.Item.Stands ? null : i.Item.RemovedBecause ?? "已移出"))],
            [.. replies.Where(r => r.BatchId == b.Id)]));
    }
}

public sealed record BatchSummary(string RequestNo, string Town, DateOnly AssembledOn, IReadOnlyList<BatchLine> Lines, IReadOnlyList<Reply> Replies);

/// <param name="OutBecause">Why it was taken out of the batch; null while it stands in it.</param>
public sealed record BatchLine(Guid CaseId, string HeadName, string Village, int HouseholdSize, CaseState State, string? OutBecause);
