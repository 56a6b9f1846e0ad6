using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Monitoring.Testing;

/// <summary>
/// A real PostgreSQL for the tests of one assembly: the server named by MONITORING_TEST_POSTGRES, or a throw-away one from
/// the npm package. Each test class takes a database of its own.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly string connectionString;
    private readonly List<string> databases = [];
    private readonly ThrowawayServer? server;

    private PostgresCluster(string connectionString, ThrowawayServer? server)
    {
        this.connectionString = connectionString;
        this.server = server;
    }

    public static async Task<PostgresCluster> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("MONITORING_TEST_POSTGRES") is { Length: > 0 } external)
        {
            return new(external, server: null);
        }

        var port = FreePort();
        var server = await ThrowawayServer.StartAsync(port);
        return new(string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=app;Database=postgres"), server);
    }

    /// <summary>A new database: empty, or a copy of a template that nobody is connected to.</summary>
    public async Task<string> CreateDatabaseAsync(string? template = null)
    {
        var name = "test_" + Guid.CreateVersion7().ToString("N");
        await ExecuteAsync($"CREATE DATABASE {name}" + (template is null ? "" : $" TEMPLATE {new NpgsqlConnectionStringBuilder(template).Database}"));
        databases.Add(name);
        return new NpgsqlConnectionStringBuilder(connectionString) { Database = name, IncludeErrorDetail = true }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (server is not null)
        {
            await server.DisposeAsync();
            return;
        }

        foreach (var name in databases)
        {
            await ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
