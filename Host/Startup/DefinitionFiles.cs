using Microsoft.EntityFrameworkCore;
using Monitoring.Activities;
using Monitoring.Host.Clock;
using Monitoring.Persistence;
using Monitoring.Persistence.Engine;
using Monitoring.Workflows.Activities;
using Monitoring.Workflows.Definitions;

namespace Monitoring.Host.Startup;

/// <summary>
/// Publishes the shipped definition files whose process and number are new. The same number with another content is not
/// loaded: published versions never change; readiness names the file.
/// </summary>
public static class DefinitionFiles
{
    public static async Task PublishAsync(IServiceProvider services, CancellationToken cancelled)
    {
        var db = services.GetRequiredService<MonitoringDbContext>();
        var reader = new DefinitionReader(services.GetRequiredService<ActivityCatalog>(), ActivityRegistration.Laws);
        var known = await db.Set<PublishedDefinition>().AsNoTracking().ToListAsync(cancelled);
        var notLoaded = new List<string>();
        foreach (var file in Files())
        {
            var reading = reader.Read(Path.GetFileName(file), await File.ReadAllTextAsync(file, cancelled));
            if (reading.Definition is not { } definition)
            {
                notLoaded.Add(string.Join("；", reading.Faults));
                continue;
            }

            var same = known.Find(k => k.DefinitionId == definition.DefinitionId && k.Version == definition.Version);
            if (same is null)
            {
                db.Add(Row(definition, services.GetRequiredService<BusinessClock>().GetUtcNow()));
            }
            else if (same.Hash != definition.Hash)
            {
                notLoaded.Add($"{Path.GetFileName(file)}：第{definition.Version}版已发布且内容不同，请使用新的版本号");
            }
        }

        await db.SaveChangesAsync(cancelled);
        services.GetRequiredService<DefinitionHealth>().NotLoaded = notLoaded;
    }

    private static PublishedDefinition Row(WorkflowDefinition definition, DateTimeOffset now) => new()
    {
        Id = definition.Id,
        DefinitionId = definition.DefinitionId,
        Version = definition.Version,
        Name = definition.Name,
        Json = definition.Json,
        Hash = definition.Hash,
        PublishedAt = now,
    };

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "workflow-definitions"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
