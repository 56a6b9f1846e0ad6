using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitoring.Persistence.Messaging;

/// <summary>A message one consumer has handled; a second delivery finds it and does nothing.</summary>
public sealed class InboxRow
{
    public required Guid MessageId { get; init; }

    public required string Consumer { get; init; }

    public required DateTimeOffset HandledAt { get; init; }
}

/// <summary>An in-app notice of a new task, for whoever may take it. Ids and codes only.</summary>
public sealed class TaskNotice
{
    public Guid Id { get; init; }

    public required Guid StepId { get; init; }

    public required Guid InstanceId { get; init; }

    public required string Role { get; init; }

    public required Guid Place { get; init; }

    public required string ActivityId { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class InboxRowConfiguration : IEntityTypeConfiguration<InboxRow>
{
    public void Configure(EntityTypeBuilder<InboxRow> builder)
    {
        builder.ToTable("inbox", "messaging");
        builder.HasKey(r => new { r.MessageId, r.Consumer });
    }
}

internal sealed class TaskNoticeConfiguration : IEntityTypeConfiguration<TaskNotice>
{
    public void Configure(EntityTypeBuilder<TaskNotice> builder)
    {
        builder.ToTable("task_notices", "messaging");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.HasIndex(n => new { n.Place, n.Role, n.At });
    }
}
