using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Monitoring.Persistence;

namespace Monitoring.Host.Startup;

/// <summary>Ready means: the database answers.</summary>
public sealed class DatabaseHealth(IDbContextFactory<MonitoringDbContext> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("database does not answer");
    }
}

/// <summary>Names definition files that were not loaded; the service goes on with what the database holds.</summary>
public sealed class DefinitionHealth : IHealthCheck
{
    public IReadOnlyList<string> NotLoaded { get; set; } = [];

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(NotLoaded.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("not loaded: " + string.Join("; ", NotLoaded)));
}
