using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitoring.Persistence.Messaging;

/// <summary>A message that leaves the house after the act that wrote it is committed. Ids and codes only.</summary>
public sealed class OutboxRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The message's stable name.</summary>
    public required string Type { get; init; }

    public required string Payload { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SentAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>A relay has taken the row until then (machine time); left unhandled, it is taken again.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }
}

internal sealed class OutboxRowConfiguration : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("outbox", "messaging");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Payload).HasColumnType("jsonb");
        builder.HasIndex(row => row.Id, "ix_outbox_unsent").HasFilter("sent_at IS NULL");
    }
}
