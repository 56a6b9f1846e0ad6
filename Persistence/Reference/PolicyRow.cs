using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitoring.Persistence.Conventions;

namespace Monitoring.Persistence.Reference;

/// <summary>A policy edition.</summary>
public sealed class PolicyRow : ReferenceEdition
{
    public required int Number { get; init; }

    public required string Data { get; init; }

    public static PolicyRow Shipped(string data, DateTimeOffset at)
    {
        var row = new PolicyRow { Number = 1, Data = data, Basis = "随系统提供", EnteredAt = at };
        row.Ship();
        return row;
    }
}

/// <summary>A whole working calendar; each year's table makes a new version of it.</summary>
public sealed class CalendarRow : ReferenceEdition
{
    public required int Version { get; init; }

    /// <summary>date,kind,name lines as in the shipped file.</summary>
    public required string Csv { get; init; }

    /// <summary>The year whose table was entered; null for the shipped one.</summary>
    public int? Year { get; init; }

    public static CalendarRow Shipped(string csv, DateTimeOffset at)
    {
        var row = new CalendarRow { Version = 1, Csv = csv, Basis = "随系统提供：国务院办公厅历年放假通知", EnteredAt = at };
        row.Ship();
        return row;
    }
}

internal sealed class PolicyRowConfiguration : IEntityTypeConfiguration<PolicyRow>
{
    public void Configure(EntityTypeBuilder<PolicyRow> builder)
    {
        builder.ToTable("policies", "reference");
        builder.HasKey(p => p.Number);
        builder.Property(p => p.Number).ValueGeneratedNever();
        builder.Property(p => p.Data).HasColumnType("jsonb");
        builder.HasXminVersion();
    }
}

internal sealed class CalendarRowConfiguration : IEntityTypeConfiguration<CalendarRow>
{
    public void Configure(EntityTypeBuilder<CalendarRow> builder)
    {
        builder.ToTable("calendars", "reference");
        builder.HasKey(c => c.Version);
        builder.Property(c => c.Version).ValueGeneratedNever();
        builder.HasXminVersion();
    }
}
