using Npgsql;

namespace Monitoring.Host.Database;

/// <summary>The embedded server's database and its two working roles; the superuser is used here and nowhere else.</summary>
internal static class DatabaseRoles
{
    private const string Database = "monitoring";
    private const string Migrator = "monitoring_migrator";
    private const string Host = "monitoring_host";

    public static async Task<DatabaseConnections> PrepareAsync(int port, DatabaseSecrets secrets, CancellationToken cancelled)
    {
        await using var superuser = new NpgsqlConnection(Connection(port, "postgres", "app", secrets.Superuser));
        await superuser.OpenAsync(cancelled);
        await RoleAsync(superuser, Migrator, secrets.Migrator, cancelled);
        await RoleAsync(superuser, Host, secrets.Host, cancelled);
        if (await AnswerAsync(superuser, $"select 1 from pg_database where datname = '{Database}'", cancelled) is null)
        {
            await RunAsync(superuser, $"create database {Database} owner {Migrator}", cancelled);
        }

        return new DatabaseConnections
        {
            Host = Connection(port, Database, Host, secrets.Host),
            Migrator = Connection(port, Database, Migrator, secrets.Migrator),
        };
    }

    private static async Task RoleAsync(NpgsqlConnection connection, string role, string password, CancellationToken cancelled)
    {
        var verb = await AnswerAsync(connection, $"select 1 from pg_roles where rolname = '{role}'", cancelled) is null ? "create" : "alter";
        await RunAsync(connection, $"{verb} role {role} login password '{password}'", cancelled);
    }

    private static string Connection(int port, string database, string user, string password) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Database = database,
        Username = user,
        Password = password,
        MaxPoolSize = 60,
        SslMode = SslMode.Disable,
        IncludeErrorDetail = false,
    }.ConnectionString;

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancelled)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancelled);
    }

    private static async Task<object?> AnswerAsync(NpgsqlConnection connection, string sql, CancellationToken cancelled)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancelled);
    }
}
