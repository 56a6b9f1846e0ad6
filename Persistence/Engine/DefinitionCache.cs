using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Monitoring.Workflows.Activities;
using Monitoring.Workflows.Definitions;

namespace Monitoring.Persistence.Engine;

/// <summary>Published definitions, read from the database once and kept: they never change.</summary>
public sealed class DefinitionCache(ActivityCatalog catalog)
{
    private readonly ConcurrentDictionary<(string DefinitionId, int Version), WorkflowDefinition> known = new();

    // What is published was judged then; a later law must not strand the instances that run on it.
    private readonly DefinitionReader reader = new(catalog, laws: []);

    public ActivityCatalog Catalog => catalog;

    public async ValueTask<WorkflowDefinition> GetAsync(MonitoringDbContext db, string definitionId, int version, CancellationToken cancellation = default)
    {
        if (known.TryGetValue((definitionId, version), out var definition))
        {
            return definition;
        }

        var row = await db.Set<PublishedDefinition>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.DefinitionId == definitionId && row.Version == version, cancellation)
            ?? throw new InvalidOperationException($"Definition {definitionId} version {version} is not published.");
        return known.GetOrAdd((definitionId, version), reader.Read(row.Id, row.Json).Value);
    }

    /// <summary>The version new instances start on.</summary>
    public async Task<WorkflowDefinition> LatestAsync(MonitoringDbContext db, string definitionId, CancellationToken cancellation = default)
    {
        var version = await db.Set<PublishedDefinition>().Where(row => row.DefinitionId == definitionId).MaxAsync(row => (int?)row.Version, cancellation)
            ?? throw new InvalidOperationException($"No version of {definitionId} is published.");
        return await GetAsync(db, definitionId, version, cancellation);
    }
}
