using Microsoft.EntityFrameworkCore;
using Monitoring.Persistence.Encryption;
using Npgsql;

namespace Monitoring.Persistence;

/// <summary>Brings the schema up to date as its owner, then gives the host's role what it needs and no more.</summary>
public static class DatabaseSetup
{
    private static readonly string[] Writable = ["register", "cases", "workflow", "identity", "messaging", "reference", "hangfire"];

    public static async Task MigrateAsync(string migrator, string host, FieldCipher cipher, CancellationToken cancellation = default)
    {
        var options = new DbContextOptionsBuilder<MonitoringDbContext>();
        DatabaseOptions.Configure(options, migrator);
        await using var db = new MonitoringDbContext(options.Options, cipher);
        await db.Database.MigrateAsync(cancellation);
        var role = new NpgsqlConnectionStringBuilder(host).Username;
        if (role is not null && role != new NpgsqlConnectionStringBuilder(migrator).Username)
        {
            await db.Database.ExecuteSqlRawAsync(Grants(role), cancellation);
        }
    }

    /// <summary>Audit rows can be added and read, never changed or deleted.</summary>
    private static string Grants(string role) => string.Join('\n', Writable.Select(schema => $"""
        create schema if not exists {schema};
        grant usage on schema {schema} to "{role}";
        grant select, insert, update, delete on all tables in schema {schema} to "{role}";
        grant usage, select on all sequences in schema {schema} to "{role}";
        alter default privileges in schema {schema} grant select, insert, update, delete on tables to "{role}";
        alter default privileges in schema {schema} grant usage, select on sequences to "{role}";
        """)) + $"""

        grant usage on schema audit to "{role}";
        grant select, insert on all tables in schema audit to "{role}";
        alter default privileges in schema audit grant select, insert on tables to "{role}";
        """;
}
