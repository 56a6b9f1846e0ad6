using Monitoring.Host.Startup;
using Npgsql;

namespace Monitoring.Host.Database;

/// <summary>The database this host works on; an embedded server ends with it, an external one is left alone.</summary>
public sealed class RunningDatabase(DatabaseConnections connections, EmbeddedPostgres? embedded) : IAsyncDisposable
{
    public DatabaseConnections Connections { get; } = connections;

    public static async Task<RunningDatabase> StartAsync(IConfiguration configuration, string dataDirectory, CancellationToken stop)
    {
        if (DatabaseConnections.External(configuration) is { } external)
        {
            await RequireAnswerAsync(external.Migrator, "MonitoringMigrator", stop);
            await RequireAnswerAsync(external.Host, "Monitoring", stop);
            return new RunningDatabase(external, embedded: null);
        }

        var embedded = await EmbeddedPostgres.StartAsync(PostgresBinaries.Find(configuration), dataDirectory, stop);
        return new RunningDatabase(embedded.Connections, embedded);
    }

    public async ValueTask DisposeAsync()
    {
        if (embedded is not null)
        {
            await embedded.DisposeAsync();
        }
    }

    private static async Task RequireAnswerAsync(string connection, string name, CancellationToken stop)
    {
        try
        {
            await using var opened = new NpgsqlConnection(connection);
            await opened.OpenAsync(stop);
        }
        catch (Exception thrown) when (thrown is NpgsqlException or ArgumentException)
        {
            throw new StartupRefusal($"连接不上 ConnectionStrings__{name} 指定的数据库，请检查地址、库名、用户和密码。 ({thrown.Message})");
        }
    }
}
