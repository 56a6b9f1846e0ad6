using MassTransit;
using Microsoft.EntityFrameworkCore;
using Monitoring.Host.Clock;
using Monitoring.Persistence;
using Monitoring.Persistence.Messaging;

namespace Monitoring.Host.Messages;

/// <summary>Writes the in-app notice of a new task, once.</summary>
public sealed class TaskOpenedConsumer(IDbContextFactory<MonitoringDbContext> contexts, BusinessClock clock) : IConsumer<TaskOpened>
{
    public async Task Consume(ConsumeContext<TaskOpened> context)
    {
        var id = context.MessageId ?? throw new InvalidOperationException("A message without an id cannot be handled once.");
        await using var db = await contexts.CreateDbContextAsync(context.CancellationToken);
        if (await db.Set<InboxRow>().AnyAsync(r => r.MessageId == id && r.Consumer == nameof(TaskOpenedConsumer), context.CancellationToken))
        {
            return;
        }

        var task = context.Message;
        db.Add(new InboxRow { MessageId = id, Consumer = nameof(TaskOpenedConsumer), HandledAt = clock.GetUtcNow() });
        db.Add(new TaskNotice
        {
            Id = Guid.CreateVersion7(),
            StepId = task.StepId,
            InstanceId = task.InstanceId,
            Role = task.Role,
            Place = task.Place,
            ActivityId = task.ActivityId,
            At = clock.GetUtcNow(),
        });
        if (await db.Set<OutboxRow>().SingleOrDefaultAsync(r => r.Id == id, context.CancellationToken) is { } row)
        {
            row.SentAt = clock.GetUtcNow();
        }

        await db.SaveChangesAsync(context.CancellationToken);
    }
}
