using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitoring.Domain.Organisations;

namespace Monitoring.Persistence.Organisations;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisations", "identity");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Kind).HasConversion<string>();
        builder.HasMany(o => o.Names).WithOne().HasForeignKey(n => n.OrganisationId);
        builder.HasIndex(o => o.Code).IsUnique();
    }
}

internal sealed class OrganisationNameConfiguration : IEntityTypeConfiguration<OrganisationName>
{
    public void Configure(EntityTypeBuilder<OrganisationName> builder)
    {
        builder.ToTable("organisation_names", "identity");
        builder.Property(n => n.Id).ValueGeneratedNever();
    }
}
