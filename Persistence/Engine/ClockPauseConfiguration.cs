using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitoring.Workflows.Running;

namespace Monitoring.Persistence.Engine;

internal sealed class ClockPauseConfiguration : IEntityTypeConfiguration<ClockPause>
{
    public void Configure(EntityTypeBuilder<ClockPause> builder)
    {
        builder.ToTable("clock_pauses", "workflow");
        builder.Property(pause => pause.Id).ValueGeneratedNever();
        builder.Property(pause => pause.From).HasColumnName("from_at");
        builder.Property(pause => pause.To).HasColumnName("to_at");
        builder.HasOne<WorkflowInstance>().WithMany().HasForeignKey(pause => pause.InstanceId);
        builder.HasIndex(pause => pause.InstanceId);
    }
}
