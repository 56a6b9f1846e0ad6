using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitoring.Workflows.Running;

namespace Monitoring.Persistence.Engine;

internal sealed class IncidentConfiguration : IEntityTypeConfiguration<Incident>
{
    private const string Open = "resolved_at IS NULL";

    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.ToTable("incidents", "workflow");
        builder.Property(incident => incident.Id).ValueGeneratedNever();
        builder.HasOne<WorkflowInstance>().WithMany().HasForeignKey(incident => incident.InstanceId);
        builder.HasIndex(incident => incident.InstanceId, "ix_incidents_open_instance").HasFilter(Open);
        builder.HasIndex(incident => incident.NextAttemptAt, "ix_incidents_open_next_attempt").HasFilter(Open);
    }
}
