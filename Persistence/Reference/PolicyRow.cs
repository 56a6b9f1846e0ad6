using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitoring.Persistence.Reference;

/// <summary>A policy edition as data: entered by the district, released by a second person, never changed afterwards.</summary>
public sealed class PolicyRow
{
    public required int Number { get; init; }

    public required string Data { get; init; }

    public required DateTimeOffset ReleasedAt { get; init; }
}

/// <summary>A whole working calendar as entered; each new table makes a new version.</summary>
public sealed class CalendarRow
{
    public required int Version { get; init; }

    /// <summary>date,kind,name lines as in the shipped file.</summary>
    public required string Csv { get; init; }

    public required DateTimeOffset ReleasedAt { get; init; }
}

internal sealed class PolicyRowConfiguration : IEntityTypeConfiguration<PolicyRow>
{
    public void Configure(EntityTypeBuilder<PolicyRow> builder)
    {
        builder.ToTable("policies", "reference");
        builder.HasKey(p => p.Number);
        builder.Property(p => p.Number).ValueGeneratedNever();
        builder.Property(p => p.Data).HasColumnType("jsonb");
    }
}

internal sealed class CalendarRowConfiguration : IEntityTypeConfiguration<CalendarRow>
{
    public void Configure(EntityTypeBuilder<CalendarRow> builder)
    {
        builder.ToTable("calendars", "reference");
        builder.HasKey(c => c.Version);
        builder.Property(c => c.Version).ValueGeneratedNever();
    }
}
