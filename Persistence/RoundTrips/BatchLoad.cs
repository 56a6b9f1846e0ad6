using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Monitoring.Persistence.RoundTrips;

/// <summary>
/// Collects queries and runs them as one batch: one round trip, in the order in which they were added. Each statement
/// sees what was committed before it began, so what is read after a lock is what the lock's last holder left.
/// </summary>
public sealed class BatchLoad(MonitoringDbContext db)
{
    private readonly List<(NpgsqlBatchCommand Command, Func<NpgsqlDataReader, CancellationToken, Task>? Read)> parts = [];

    public MonitoringDbContext Db => db;

    /// <summary>Any query of the context, tracked or not; split queries excepted.</summary>
    public Loaded<T> Query<T>(IQueryable<T> query)
    {
        var loaded = new Loaded<T>();
        using var command = query.CreateDbCommand();
        parts.Add((Copy(command), async (reader, cancellation) =>
        {
            db.Fetched = reader;
            loaded.Rows = await query.ToListAsync(cancellation);
        }));
        return loaded;
    }

    /// <summary>Rows of one table by SQL that LINQ cannot say, such as <c>id = ANY({0}) ORDER BY id FOR UPDATE</c>.</summary>
    /// <param name="whereSql">What follows WHERE; values stand as {0}, {1} …</param>
    public Loaded<TEntity> Query<TEntity>(string whereSql, params object[] values)
        where TEntity : class
    {
        var columns = TableColumns.Of(db.Model, typeof(TEntity));
        var sql = $"SELECT {columns.List} FROM {columns.Table} WHERE {whereSql}";
        return Query(db.Set<TEntity>().FromSqlRaw(sql, values));
    }

    /// <summary>A command without rows; values stand as $1, $2 …</summary>
    public void Execute(string sql, params object[] values) => parts.Add((Command(sql, values), null));

    /// <summary>Rows read by hand; values stand as $1, $2 …</summary>
    public Loaded<T> Read<T>(string sql, Func<DbDataReader, T> row, params object[] values)
    {
        var loaded = new Loaded<T>();
        parts.Add((Command(sql, values), async (reader, cancellation) =>
        {
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellation))
            {
                rows.Add(row(reader));
            }

            loaded.Rows = rows;
        }));
        return loaded;
    }

    public async Task RunAsync(CancellationToken cancellation = default)
    {
        if (parts.Count == 0)
        {
            return;
        }

        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await RunBatchAsync(cancellation);
        }
        finally
        {
            db.Fetched = null;
            parts.Clear();
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task RunBatchAsync(CancellationToken cancellation)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var batch = new NpgsqlBatch(connection, (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        parts.ForEach(part => batch.BatchCommands.Add(part.Command));
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var isFirst = true;
        foreach (var read in parts.Where(part => part.Read is not null).Select(part => part.Read!))
        {
            // A command without rows has no result set of its own.
            if (!isFirst)
            {
                await reader.NextResultAsync(cancellation);
            }

            isFirst = false;
            await read(reader, cancellation);
        }

        while (await reader.NextResultAsync(cancellation))
        {
        }
    }

    private static NpgsqlBatchCommand Copy(DbCommand command)
    {
        var copy = new NpgsqlBatchCommand(command.CommandText);
        foreach (NpgsqlParameter parameter in command.Parameters)
        {
            copy.Parameters.Add(parameter.Clone());
        }

        return copy;
    }

    private static NpgsqlBatchCommand Command(string sql, object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        }

        return command;
    }
}

/// <summary>The rows of one query of a batch; there once the batch has run.</summary>
public sealed class Loaded<T>
{
    private IReadOnlyList<T>? rows;

    public IReadOnlyList<T> Rows
    {
        get => rows ?? throw new InvalidOperationException("The batch has not run yet.");
        internal set => rows = value;
    }
}
