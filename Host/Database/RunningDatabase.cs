namespace Monitoring.Host.Database;

/// <summary>The database this host works on; an embedded server ends with it, an external one is left alone.</summary>
public sealed class RunningDatabase(DatabaseConnections connections, EmbeddedPostgres? embedded) : IAsyncDisposable
{
    public DatabaseConnections Connections { get; } = connections;

    public static async Task<RunningDatabase> StartAsync(IConfiguration configuration, string dataDirectory, CancellationToken stop)
    {
        if (DatabaseConnections.External(configuration) is { } external)
        {
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
}
