using Microsoft.EntityFrameworkCore;
using Monitoring.Persistence.Encryption;
using Monitoring.Testing;

[assembly: AssemblyFixture(typeof(Monitoring.Persistence.Tests.Database))]

namespace Monitoring.Persistence.Tests;

/// <summary>One migrated database for the assembly. Tests use ids of their own and so do not see each other.</summary>
public sealed class Database : IAsyncLifetime, IDbContextFactory<MonitoringDbContext>
{
    private PostgresCluster? cluster;

    public static KeyRing Keys { get; } = KeyRing.Throwaway();

    public static FieldCipher Cipher { get; } = new(Keys);

    public static KeyedDigest Digest { get; } = new(Keys);

    public StatementCounter Counter { get; } = new();

    public string ConnectionString { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        cluster = await PostgresCluster.StartAsync();
        ConnectionString = await cluster.CreateDatabaseAsync();
        await using var db = CreateDbContext();
        await db.Database.MigrateAsync();
    }

    public MonitoringDbContext CreateDbContext() => CreateDbContext(ConnectionString);

    public MonitoringDbContext CreateDbContext(string connectionString)
    {
        var options = new DbContextOptionsBuilder<MonitoringDbContext>();
        DatabaseOptions.Configure(options, connectionString);
        return new(options.UseLoggerFactory(Counter.Loggers).Options, Cipher);
    }

    public Task<string> CreateEmptyAsync() => cluster!.CreateDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null)
        {
            await cluster.DisposeAsync();
        }
    }
}
