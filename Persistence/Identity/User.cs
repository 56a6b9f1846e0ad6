using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitoring.Domain.Shared;
using Monitoring.Persistence.Encryption;

namespace Monitoring.Persistence.Identity;

/// <summary>A person who signs in. What he or she may do follows from the posts.</summary>
public sealed class User : IdentityUser<Guid>
{
    public required string DisplayName { get; set; }

    public bool IsActive { get; set; } = true;

    /// <summary>Invented for demonstration: exempt from second factor and forced change, Development only.</summary>
    public bool IsDemo { get; init; }

    public bool MustChangePassword { get; set; }

    /// <summary>Machine time; a password lives for 90 days.</summary>
    public DateTimeOffset? PasswordChangedAt { get; set; }
}

/// <summary>A role held at a place for a time.</summary>
public sealed class Post
{
    public Guid Id { get; init; }

    public required Guid UserId { get; init; }

    public required string Role { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required DateOnly FromDay { get; init; }

    public DateOnly? ToDay { get; set; }
}

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("users", "identity");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasIndex(u => u.NormalizedUserName).IsUnique();
    }
}

internal sealed class PostConfiguration : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("posts", "identity");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.UserId);
        builder.HasIndex(p => new { p.Role, p.OrganisationId });
    }
}

internal sealed class UserClaimConfiguration : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("user_claims", "identity");
}

internal sealed class UserLoginConfiguration : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("user_logins", "identity");
        builder.HasKey(l => new { l.LoginProvider, l.ProviderKey });
    }
}

internal sealed class UserTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("user_tokens", "identity");
        builder.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        // The authenticator's secret is as good as the second factor itself.
        builder.Property(t => t.Value).IsEncrypted("user-token.value");
    }
}
