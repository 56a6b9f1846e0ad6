using System.Data.Common;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Monitoring.Persistence.Conventions;
using Monitoring.Persistence.Encryption;

namespace Monitoring.Persistence;

/// <summary>The one context: domain, engine, identity, audit and messages share one database and one transaction.</summary>
public sealed class MonitoringDbContext : DbContext, IDataProtectionKeyContext
{
    public MonitoringDbContext(DbContextOptions<MonitoringDbContext> options, FieldCipher cipher)
        : base(options)
    {
        Cipher = cipher;
        // A failed act is rolled back whole; a savepoint would cost a round trip and save nothing.
        Database.AutoSavepointsEnabled = false;
    }

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    internal FieldCipher Cipher { get; }

    /// <summary>Rows already fetched for the next query; see BatchReplay.</summary>
    internal DbDataReader? Fetched { get; set; }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        TypedIdConvention.Apply(configurationBuilder);
        configurationBuilder.Properties<decimal>().HavePrecision(14, 2);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstantConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder.HasSequence<long>("case_number", "cases");
        modelBuilder.HasCollation("zh_pinyin", locale: "zh-u-co-pinyin", provider: "icu", deterministic: true);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(MonitoringDbContext).Assembly);
        modelBuilder.Entity<DataProtectionKey>().ToTable("data_protection_keys", "identity");
        modelBuilder.ApplyEncryption(Cipher);
    }
}
