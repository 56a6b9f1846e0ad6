using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Update;
using Monitoring.Domain.Shared;
using Monitoring.Persistence.Conventions;
using Monitoring.Persistence.Encryption;
using Monitoring.Persistence.RoundTrips;

namespace Monitoring.Persistence.Tests.RoundTrips;

/// <summary>One column of each kind that the model uses or may come to use.</summary>
public sealed class EveryType
{
    public required HouseholdId Id { get; init; }

    public Guid Uuid { get; set; }

    public PersonId? OptionalId { get; set; }

    public string Text { get; set; } = "";

    public string? OptionalText { get; set; }

    public string Short { get; set; } = "";

    public int Number { get; set; }

    public int? OptionalNumber { get; set; }

    public short Small { get; set; }

    public long Big { get; set; }

    public double Double { get; set; }

    public bool Flag { get; set; }

    public bool? OptionalFlag { get; set; }

    public decimal Money { get; set; } = 0.00m;

    public decimal? OptionalMoney { get; set; }

    public DateOnly Day { get; set; }

    public DateOnly? OptionalDay { get; set; }

    public TimeOnly Time { get; set; }

    public TimeSpan Span { get; set; }

    public DateTimeOffset Instant { get; set; }

    public DateTimeOffset? OptionalInstant { get; set; }

    public DayOfWeek AsNumber { get; set; }

    public DayOfWeek? AsText { get; set; }

    public List<string> Words { get; set; } = [];

    public string[]? OptionalWords { get; set; }

    public List<Guid> Uuids { get; set; } = [];

    public int[] Numbers { get; set; } = [];

    public List<DateOnly> Days { get; set; } = [];

    public string Json { get; set; } = "{}";

    public Dictionary<string, string> Codes { get; set; } = [];

    public byte[] Bytes { get; set; } = [];

    public byte[]? OptionalBytes { get; set; }

    public string Secret { get; set; } = "";

    public string? OptionalSecret { get; set; }

    public decimal? SecretMoney { get; set; }

    public byte[] SecretBytes { get; set; } = [];

    public EveryTypeAddress Address { get; set; } = new("", "");

    public List<EveryTypePart> Parts { get; set; } = [];

    public HouseholdId? Parent { get; set; }
}

public sealed record EveryTypeAddress(string Village, string Group);

public sealed class EveryTypePart
{
    public string Name { get; set; } = "";

    public int Count { get; set; }
}

public sealed class Numbered
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

public sealed class TypesContext(DbContextOptions<TypesContext> options) : DbContext(options)
{
    public static DbContextOptions<TypesContext> Options(string connectionString) =>
        new DbContextOptionsBuilder<TypesContext>().UseNpgsql(connectionString).UseSnakeCaseNamingConvention()
            .ReplaceService<IModificationCommandBatchFactory, SetBasedSaveFactory>().Options;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        TypedIdConvention.Apply(configurationBuilder);
        configurationBuilder.Properties<decimal>().HavePrecision(14, 2);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstantConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Numbered>().ToTable("numbered");
        modelBuilder.Entity<EveryType>(row =>
        {
            row.ToTable("every_type");
            row.HasXminVersion();
            row.Property(each => each.Short).HasMaxLength(8);
            row.Property(each => each.AsText).HasConversion<string>();
            row.Property(each => each.Json).HasColumnType("jsonb");
            row.Property(each => each.Codes).HasCodesConversion();
            row.Property(each => each.Secret).IsEncrypted("t.secret").HasMaxLength(18);
            row.Property(each => each.OptionalSecret).IsEncrypted("t.optional");
            row.Property(each => each.SecretMoney).IsEncrypted("t.money");
            row.Property(each => each.SecretBytes).IsEncrypted("t.bytes");
            row.ComplexProperty(each => each.Address);
            row.OwnsMany(each => each.Parts, parts => parts.ToJson());
            row.HasOne<EveryType>().WithMany().HasForeignKey(each => each.Parent);
        });
        modelBuilder.ApplyEncryption(Tests.Database.Cipher);
    }
}
