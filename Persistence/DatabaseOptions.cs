using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Update;
using Monitoring.Persistence.Conventions;
using Monitoring.Persistence.RoundTrips;

namespace Monitoring.Persistence;

public static class DatabaseOptions
{
    /// <summary>The same SQL serves PostgreSQL 15 and later; names are snake_case; every save is set-based.</summary>
    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseNpgsql(connectionString, npgsql => npgsql.SetPostgresVersion(15, 0).MigrationsHistoryTable("migrations", "workflow"))
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(BatchReplay.Instance)
            .ReplaceService<IModelCacheKeyFactory, CipherModelKey>()
            .ReplaceService<IModificationCommandBatchFactory, SetBasedSaveFactory>();
}
