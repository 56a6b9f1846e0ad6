using Microsoft.EntityFrameworkCore;
using Monitoring.Persistence.Encryption;
using Monitoring.Testing;
using Npgsql;

[assembly: AssemblyFixture(typeof(Monitoring.Persistence.Tests.Database))]

namespace Monitoring.Persistence.Tests;

/// <summary>One server for the assembly; each test takes a database of its own, copied from a migrated one.</summary>
public sealed class Database : IAsyncLifetime
{
    private string template = "";
    private PostgresCluster? cluster;

    public static KeyRing Keys { get; } = KeyRing.Throwaway();

    public static FieldCipher Cipher { get; } = new(Keys);

    public static KeyedDigest Digest { get; } = new(Keys);

    public async ValueTask InitializeAsync()
    {
        StatementCounter.Install();
        cluster = await PostgresCluster.StartAsync();
        template = await cluster.CreateDatabaseAsync();
        await using (var db = CreateDbContext(template))
        {
            await db.Database.MigrateAsync();
        }

        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>A migrated database of the caller's own.</summary>
    public Task<string> CreateMigratedAsync() => cluster!.CreateDatabaseAsync(template);

    public static MonitoringDbContext CreateDbContext(string connectionString)
    {
        var options = new DbContextOptionsBuilder<MonitoringDbContext>();
        DatabaseOptions.Configure(options, connectionString);
        return new(options.Options, Cipher);
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
