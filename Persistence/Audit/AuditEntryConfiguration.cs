using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitoring.Domain.Acts;
using Monitoring.Persistence.Conventions;

namespace Monitoring.Persistence.Audit;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("entries", "audit");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Kind).HasConversion(kind => kind.Code(), code => ActKinds.FromCode(code));
        builder.Property(entry => entry.Data).HasCodesConversion();
        builder.HasIndex(entry => entry.ActId);
        builder.HasIndex(entry => new { entry.SubjectId, entry.At });
        builder.HasIndex(entry => new { entry.HouseholdId, entry.At }).HasFilter("household_id IS NOT NULL");
        builder.HasIndex(entry => new { entry.Actor, entry.At });
    }
}
