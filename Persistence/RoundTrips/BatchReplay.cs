using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Monitoring.Persistence.RoundTrips;

/// <summary>
/// Hands a query the rows that <see cref="BatchLoad"/> has already fetched, so that EF itself materialises and tracks
/// them: converters, includes and owned types work as in any other query, without a round trip of their own.
/// </summary>
internal sealed class BatchReplay : DbCommandInterceptor
{
    public static BatchReplay Instance { get; } = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        Replay(eventData, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default) =>
        new(Replay(eventData, result));

    private static InterceptionResult<DbDataReader> Replay(CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        if (eventData.Context is not MonitoringDbContext { Fetched: { } fetched } db)
        {
            return result;
        }

        db.Fetched = null;
        return InterceptionResult<DbDataReader>.SuppressWithResult(new ResultSetReader(fetched));
    }
}
