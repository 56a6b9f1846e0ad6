using System.Text.Json;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Monitoring.Persistence;
using Monitoring.Persistence.Messaging;

namespace Monitoring.Host.Messages;

/// <summary>
/// Carries committed outbox rows to the bus. The consumer marks a row as sent in its own save, because the in-memory
/// transport forgets on a crash; an unhandled row is delivered again, and the inbox makes the second one harmless.
/// </summary>
public sealed class OutboxRelay(IDbContextFactory<MonitoringDbContext> contexts, IBus bus, OutboxSignal signal, ILogger<OutboxRelay> log)
    : BackgroundService
{
    private const int BatchSize = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ClaimedFor = TimeSpan.FromSeconds(30);

    public async Task<int> RelayAsync(CancellationToken cancelled)
    {
        var rows = await ClaimAsync(cancelled);
        foreach (var row in rows)
        {
            await PublishAsync(row, cancelled);
        }

        return rows.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var sent = await RelayAsync(stoppingToken);
                if (sent == 0)
                {
                    await signal.WaitAsync(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception thrown)
            {
                log.LogWarning("Outbox relay failed: {Fault}", thrown.GetType().Name);
                await signal.WaitAsync(stoppingToken);
            }
        }
    }

    /// <summary>Taken in a short transaction of its own: publishing may block and must hold no lock.</summary>
    private async Task<List<OutboxRow>> ClaimAsync(CancellationToken cancelled)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancelled);
        await using var transaction = await db.Database.BeginTransactionAsync(cancelled);
        var rows = await db.Set<OutboxRow>()
            .FromSql($"select * from messaging.outbox where sent_at is null and (claimed_until is null or claimed_until < {now}) order by id limit {BatchSize} for update skip locked")
            .ToListAsync(cancelled);
        foreach (var row in rows)
        {
            row.Attempts++;
            row.ClaimedUntil = now + ClaimedFor;
        }

        await db.SaveChangesAsync(cancelled);
        await transaction.CommitAsync(cancelled);
        return rows;
    }

    private async Task PublishAsync(OutboxRow row, CancellationToken cancelled)
    {
        var message = row.Type switch
        {
            TaskOpened.Type => JsonSerializer.Deserialize<TaskOpened>(row.Payload)!,
            _ => throw new InvalidOperationException($"Unknown message type {row.Type}."),
        };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        patience.CancelAfter(Patience);
        await bus.Publish(message, context => context.MessageId = row.Id, patience.Token);
    }
}

/// <summary>Wakes the relay after an act, and every few seconds for what other nodes left.</summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim pending = new(0);

    public void Raise() => pending.Release();

    public void Dispose() => pending.Dispose();

    public async Task WaitAsync(CancellationToken cancelled)
    {
        await pending.WaitAsync(TimeSpan.FromSeconds(3), cancelled);
    }
}
