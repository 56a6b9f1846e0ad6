using Npgsql;

namespace Monitoring.Host.Database;

/// <summary>Two roles on one database: the migrator owns the schema, the host may not change or delete audit rows.</summary>
public sealed record DatabaseConnections
{
    public required string Host { get; init; }

    public required string Migrator { get; init; }

    public static DatabaseConnections? External(IConfiguration configuration)
    {
        var host = configuration.GetConnectionString("Monitoring");
        return string.IsNullOrWhiteSpace(host)
            ? null
            : new DatabaseConnections { Host = Discreet(host), Migrator = Discreet(configuration.GetConnectionString("MonitoringMigrator") ?? host) };
    }

    /// <summary>A server's error detail quotes the offending row; it must not reach a log.</summary>
    private static string Discreet(string connection) => new NpgsqlConnectionStringBuilder(connection) { IncludeErrorDetail = false }.ConnectionString;
}
