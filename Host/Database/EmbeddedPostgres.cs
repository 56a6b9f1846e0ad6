using Monitoring.Host.Startup;
using Npgsql;

namespace Monitoring.Host.Database;

/// <summary>
/// A PostgreSQL of the host's own under its data directory, on loopback only. It lives in a session of its own, so that
/// Ctrl-C reaches the host first; what a killed host left behind is stopped by the next one.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private const int Tries = 5;

    private readonly PostgresControl control;
    private readonly FileStream hostLock;

    private EmbeddedPostgres(PostgresControl control, FileStream hostLock, DatabaseConnections connections)
    {
        this.control = control;
        this.hostLock = hostLock;
        Connections = connections;
    }

    public DatabaseConnections Connections { get; }

    public static async Task<EmbeddedPostgres> StartAsync(string binaries, string dataDirectory, CancellationToken cancelled)
    {
        var hostLock = TakeLock(dataDirectory);
        var control = new PostgresControl(binaries, Path.Combine(dataDirectory, "postgres"));
        try
        {
            await DatabaseUser.Current.RequireReachAsync(Path.Combine(binaries, "bin"), cancelled);
            await DatabaseUser.Current.RequireReachAsync(dataDirectory, cancelled);
            var secrets = DatabaseSecrets.Open(dataDirectory);
            await control.CreateIfMissingAsync(secrets.Superuser, cancelled);
            await control.StopLeftoverAsync(cancelled);
            var port = await StartOnAFreePortAsync(control, cancelled);
            var connections = await DatabaseRoles.PrepareAsync(port, secrets, cancelled);
            return new EmbeddedPostgres(control, hostLock, connections);
        }
        catch
        {
            await control.StopAsync();
            await hostLock.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await control.StopAsync();
        await hostLock.DisposeAsync();
    }

    private static FileStream TakeLock(string dataDirectory)
    {
        try
        {
            Directory.CreateDirectory(dataDirectory);
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException)
        {
            throw new StartupRefusal($"无法建立数据目录 {dataDirectory}。请用 --data 指定当前用户可写的目录。 (data directory cannot be made)");
        }

        try
        {
            return new FileStream(Path.Combine(dataDirectory, "host.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new StartupRefusal($"另一个服务正在使用数据目录 {dataDirectory}。请先停止它，或用 --data 指定其他目录。 (data directory in use)");
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartupRefusal($"当前用户不能写入数据目录 {dataDirectory}。请换一个用户，或用 --data 指定其他目录。 (data directory not writable)");
        }
    }

    private static async Task<int> StartOnAFreePortAsync(PostgresControl control, CancellationToken cancelled)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort.Next();
            try
            {
                await control.StartAsync(port, cancelled);
                return port;
            }
            catch (InvalidOperationException) when (attempt < Tries)
            {
                // Somebody took the port in between, or the command of a killed host has only now brought its server up.
                await control.StopLeftoverAsync(cancelled);
            }
        }
    }
}
