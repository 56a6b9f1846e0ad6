using Microsoft.EntityFrameworkCore;
using Monitoring.Persistence;
using Monitoring.Persistence.Register;

namespace Monitoring.Host.Features.Households.Import;

/// <summary>Checks uploads one after the other; what a stopped service left half done is marked as interrupted.</summary>
public sealed class ImportWorker(WaitingImports queue, IServiceScopeFactory scopes, ILogger<ImportWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await InterruptAsync(stoppingToken);
        await foreach (var import in queue.AllAsync(stoppingToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await scope.ServiceProvider.GetRequiredService<RosterStorage>().CheckAsync(import, stoppingToken);
            }
            catch (Exception thrown) when (thrown is not OperationCanceledException)
            {
                log.LogError("Import {Import} failed: {Fault}", import, thrown.GetType().Name);
                await MarkAsync(scope.ServiceProvider, import, stoppingToken);
            }
        }
    }

    private async Task InterruptAsync(CancellationToken cancelled)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MonitoringDbContext>();
        await db.Set<RosterImport>().Where(i => i.State == ImportState.Reading || i.State == ImportState.Checking || i.State == ImportState.Storing)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Interrupted).SetProperty(i => i.Content, (byte[]?)null), cancelled);
    }

    private static async Task MarkAsync(IServiceProvider services, Guid import, CancellationToken cancelled) =>
        await services.GetRequiredService<MonitoringDbContext>().Set<RosterImport>().Where(i => i.Id == import)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Interrupted).SetProperty(i => i.Content, (byte[]?)null), cancelled);
}
