using Microsoft.EntityFrameworkCore;

namespace Monitoring.Persistence;

public static class DatabaseOptions
{
    /// <summary>The same SQL serves PostgreSQL 15 and later; names are snake_case.</summary>
    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseNpgsql(connectionString, npgsql => npgsql.SetPostgresVersion(15, 0).MigrationsHistoryTable("migrations", "workflow"))
            .UseSnakeCaseNamingConvention();
}
