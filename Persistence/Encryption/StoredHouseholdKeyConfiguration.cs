using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitoring.Persistence.Encryption;

internal sealed class StoredHouseholdKeyConfiguration : IEntityTypeConfiguration<StoredHouseholdKey>
{
    public void Configure(EntityTypeBuilder<StoredHouseholdKey> builder)
    {
        builder.ToTable("household_keys", "register");
        builder.HasKey(key => key.HouseholdId);
    }
}
