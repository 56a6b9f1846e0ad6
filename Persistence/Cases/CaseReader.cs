using Monitoring.Domain.Cases;
using Monitoring.Domain.Shared;
using Monitoring.Persistence.Reference;
using Monitoring.Persistence.RoundTrips;

namespace Monitoring.Persistence.Cases;

/// <summary>A case with its papers, to be looked at and not changed.</summary>
public sealed class CaseReader(MonitoringDbContext db, ReferenceData reference)
{
    public async Task<CaseFile?> LoadAsync(CaseId id, CancellationToken cancellation = default) =>
        (await LoadAsync([id.Value], cancellation)).SingleOrDefault();

    /// <summary>Those that exist, in the order asked for.</summary>
    public async Task<IReadOnlyList<CaseFile>> LoadAsync(IReadOnlyList<Guid> ids, CancellationToken cancellation = default)
    {
        var load = new BatchLoad(db);
        var loader = new CaseFileLoader(reference);
        loader.AddQueries(load, [.. ids]);
        await load.RunAsync(cancellation);
        return [.. ids.Select(loader.Find).OfType<CaseFile>()];
    }
}
