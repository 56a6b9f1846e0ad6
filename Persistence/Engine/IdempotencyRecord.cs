using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitoring.Domain.Shared;

namespace Monitoring.Persistence.Engine;

/// <summary>The answer given to a key, so that a repeated request gets it again instead of being done twice. Kept 30 days.</summary>
public sealed class IdempotencyRecord
{
    public required UserId UserId { get; init; }

    public required string Route { get; init; }

    public required string Key { get; init; }

    public required byte[] BodyHash { get; init; }

    public required int Status { get; init; }

    /// <summary>Ids and codes only, as JSON.</summary>
    public required string Response { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class IdempotencyRecordConfiguration : IEntityTypeConfiguration<IdempotencyRecord>
{
    public const string PrimaryKey = "pk_idempotency_keys";

    public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
    {
        builder.ToTable("idempotency_keys", "workflow");
        builder.HasKey(record => new { record.UserId, record.Route, record.Key }).HasName(PrimaryKey);
        builder.Property(record => record.Response).HasColumnType("jsonb");
        builder.HasIndex(record => record.CreatedAt);
    }
}
