using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitoring.Domain.Shared;

namespace Monitoring.Persistence.Engine;

/// <summary>One published version of a procedure; kept for ever as it was.</summary>
public sealed class PublishedDefinition
{
    /// <summary>The version's own id, such as <c>inclusion-v1</c>.</summary>
    public required string Id { get; init; }

    public required string DefinitionId { get; init; }

    public required int Version { get; init; }

    public required string Name { get; init; }

    public required string Json { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Null for a version that came with the program.</summary>
    public UserId? PublishedBy { get; init; }
}

internal sealed class PublishedDefinitionConfiguration : IEntityTypeConfiguration<PublishedDefinition>
{
    public void Configure(EntityTypeBuilder<PublishedDefinition> builder)
    {
        builder.ToTable("definitions", "workflow");
        builder.HasIndex(definition => new { definition.DefinitionId, definition.Version }).IsUnique();
    }
}
