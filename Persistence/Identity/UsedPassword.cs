using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitoring.Persistence.Identity;

/// <summary>The hash of a password once used, so that it is not used again too soon.</summary>
public sealed class UsedPassword
{
    public Guid Id { get; init; }

    public required Guid UserId { get; init; }

    public required string PasswordHash { get; init; }
}

internal sealed class UsedPasswordConfiguration : IEntityTypeConfiguration<UsedPassword>
{
    public void Configure(EntityTypeBuilder<UsedPassword> builder)
    {
        builder.ToTable("used_passwords", "identity");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.UserId);
    }
}
