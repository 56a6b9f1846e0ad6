using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitoring.Persistence.Conventions;
using Monitoring.Workflows.Running;

namespace Monitoring.Persistence.Engine;

internal sealed class WorkflowInstanceConfiguration : IEntityTypeConfiguration<WorkflowInstance>
{
    public void Configure(EntityTypeBuilder<WorkflowInstance> builder)
    {
        builder.ToTable("instances", "workflow");
        builder.Property(instance => instance.Id).ValueGeneratedNever();
        builder.HasXminVersion();
        builder.HasIndex(instance => instance.SubjectId);
        builder.HasIndex(instance => new { instance.DefinitionId, instance.DefinitionVersion, instance.Status });
    }
}
