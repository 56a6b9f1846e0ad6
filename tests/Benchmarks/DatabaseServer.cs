using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Npgsql;

namespace Monitoring.Benchmarks;

/// <summary>The service's own PostgreSQL, reached by what its data folder says.</summary>
internal sealed class DatabaseServer(string data)
{
    private string[] PidFile => File.ReadAllLines(Path.Combine(data, "postgres", "postmaster.pid"));

    public int ProcessId => int.Parse(PidFile[0], CultureInfo.InvariantCulture);

    /// <summary>Commits of one row each, by as many connections as there are clients: what this disk and server can do at most.</summary>
    public async Task<double> SingleRowCommitsPerSecondAsync(int clients, TimeSpan length)
    {
        await ExecuteAsync("create table public.bench_commits (id bigint generated always as identity primary key, body text not null)");
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => CommitAsync(watch, length))));
        var rate = counts.Sum() / watch.Elapsed.TotalSeconds;
        await ExecuteAsync("drop table public.bench_commits");
        return rate;
    }

    public async Task<long> TransactionsAsync()
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand("select xact_commit from pg_stat_database where datname = 'monitoring'", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<int> CommitAsync(Stopwatch watch, TimeSpan length)
    {
        await using var connection = await OpenAsync();
        await using var insert = new NpgsqlCommand("insert into public.bench_commits (body) values ('one row')", connection);
        await insert.PrepareAsync();
        var count = 0;
        while (watch.Elapsed < length)
        {
            await insert.ExecuteNonQueryAsync();
            count++;
        }

        return count;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var secrets = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(data, "database-secrets.json")))!;
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = int.Parse(PidFile[3], CultureInfo.InvariantCulture),
            Database = "monitoring",
            Username = "app",
            Password = (string)secrets["Superuser"]!,
            SslMode = SslMode.Disable,
        }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
