using Monitoring.Domain.Cases;
using Monitoring.Domain.Shared;
using Monitoring.Persistence.Reference;
using Monitoring.Persistence.RoundTrips;

namespace Monitoring.Persistence.Cases;

/// <summary>A case with its papers, to be looked at and not changed.</summary>
public sealed class CaseReader(MonitoringDbContext db, ReferenceData reference)
{
    public async Task<CaseFile?> LoadAsync(CaseId id, CancellationToken cancellation = default)
    {
        var load = new BatchLoad(db);
        var loader = new CaseFileLoader(reference);
        loader.AddQueries(load, [id.Value]);
        await load.RunAsync(cancellation);
        return loader.Find(id.Value);
    }
}
