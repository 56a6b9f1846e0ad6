using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitoring.Domain.Shared;
using Monitoring.Persistence.Encryption;

namespace Monitoring.Persistence.Register;

/// <summary>One uploaded roster on its way: the file waits encrypted until it is stored or refused, then it goes.</summary>
public sealed class RosterImport
{
    public Guid Id { get; init; }

    public required UserId StartedBy { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Villages the importer answered for when the file came.</summary>
    public required List<Guid> Villages { get; init; }

    public ImportState State { get; set; } = ImportState.Reading;

    public int Done { get; set; }

    public int Total { get; set; }

    public int Households { get; set; }

    public int Persons { get; set; }

    public required string FileName { get; init; }

    /// <summary>Ciphertext; null once the decision has fallen.</summary>
    public byte[]? Content { get; set; }

    /// <summary>Errors and warnings as JSON. Ciphertext.</summary>
    public string? Findings { get; set; }
}

public enum ImportState
{
    Reading,
    Checking,
    Ready,
    Refused,
    Storing,
    Stored,
    Interrupted,
}

/// <summary>A warning of an accepted roster; open until somebody has written a note.</summary>
public sealed class RegisterWarning
{
    public Guid Id { get; init; }

    public required HouseholdId HouseholdId { get; init; }

    public required OrganisationId VillageId { get; init; }

    public required string Code { get; init; }

    /// <summary>Ciphertext in the database.</summary>
    public required string Detail { get; init; }

    /// <summary>Ciphertext in the database.</summary>
    public string? Note { get; set; }

    public required ActId ActId { get; set; }
}

internal sealed class RosterImportConfiguration : IEntityTypeConfiguration<RosterImport>
{
    public void Configure(EntityTypeBuilder<RosterImport> builder)
    {
        builder.ToTable("imports", "register");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.State).HasConversion<string>();
        builder.Property(i => i.FileName).IsEncrypted("import.file-name");
        builder.Property(i => i.Content).IsEncrypted("import.content");
        builder.Property(i => i.Findings).IsEncrypted("import.findings");
    }
}

internal sealed class RegisterWarningConfiguration : IEntityTypeConfiguration<RegisterWarning>
{
    public void Configure(EntityTypeBuilder<RegisterWarning> builder)
    {
        builder.ToTable("warnings", "register");
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Detail).IsEncrypted("warning.detail");
        builder.Property(w => w.Note).IsEncrypted("warning.note");
        builder.HasIndex(w => w.HouseholdId);
    }
}
