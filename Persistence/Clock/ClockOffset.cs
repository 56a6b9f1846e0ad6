using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitoring.Persistence.Clock;

/// <summary>How far the business clock runs ahead of the machine's: one row, Development only.</summary>
public sealed class ClockOffset
{
    public int Id { get; init; } = 1;

    public long Ticks { get; set; }
}

internal sealed class ClockOffsetConfiguration : IEntityTypeConfiguration<ClockOffset>
{
    public void Configure(EntityTypeBuilder<ClockOffset> builder)
    {
        builder.ToTable("business_clock", "workflow");
        builder.Property(c => c.Id).ValueGeneratedNever();
    }
}

/// <summary>One run of one job for one period; the unique key makes catch-up and double runs do the work once.</summary>
public sealed class JobOccurrence
{
    public required string Job { get; init; }

    public required DateTimeOffset Period { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }
}

internal sealed class JobOccurrenceConfiguration : IEntityTypeConfiguration<JobOccurrence>
{
    public void Configure(EntityTypeBuilder<JobOccurrence> builder)
    {
        builder.ToTable("job_occurrences", "workflow");
        builder.HasKey(o => new { o.Job, o.Period });
    }
}
