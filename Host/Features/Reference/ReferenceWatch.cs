using Monitoring.Persistence.Reference;

namespace Monitoring.Host.Features.Reference;

/// <summary>What one node releases counts on every other within ten seconds.</summary>
public sealed class ReferenceWatch(ReferenceData reference, ILogger<ReferenceWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await RefreshAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    private async Task RefreshAsync(CancellationToken cancelled)
    {
        try
        {
            await reference.RefreshAsync(cancelled);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            log.LogWarning("Reference data could not be refreshed: {Fault}", thrown.GetType().Name);
        }
    }
}
