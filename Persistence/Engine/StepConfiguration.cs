using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitoring.Persistence.Conventions;
using Monitoring.Workflows.Running;

namespace Monitoring.Persistence.Engine;

internal sealed class StepConfiguration : IEntityTypeConfiguration<Step>
{
    private const string Open = "left_at IS NULL";

    public void Configure(EntityTypeBuilder<Step> builder)
    {
        builder.ToTable("steps", "workflow");
        builder.Property(step => step.Id).ValueGeneratedNever();
        builder.HasXminVersion();
        builder.HasOne<WorkflowInstance>().WithMany().HasForeignKey(step => step.InstanceId);
        builder.HasIndex(step => step.InstanceId);
        builder.HasIndex(step => new { step.Role, step.Place }, "ix_steps_open_role_place").HasFilter(Open);
        builder.HasIndex(step => step.DueAt, "ix_steps_open_due_at").HasFilter(Open + " AND due_at IS NOT NULL");
        builder.HasIndex(step => step.Assignee, "ix_steps_open_assignee").HasFilter(Open + " AND assignee IS NOT NULL");
    }
}
