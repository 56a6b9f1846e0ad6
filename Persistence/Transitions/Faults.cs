using Microsoft.EntityFrameworkCore;
using Monitoring.Persistence.Engine;
using Monitoring.Workflows.Running;
using Npgsql;

namespace Monitoring.Persistence.Transitions;

/// <summary>What an exception means for the act that met it.</summary>
internal static class Faults
{
    public static bool IsLockTimeout(Exception thrown) => Postgres(thrown)?.SqlState == PostgresErrorCodes.LockNotAvailable;

    /// <summary>Another transaction came between; the same act on fresh rows may well succeed.</summary>
    public static bool IsPassing(Exception thrown) =>
        thrown is DbUpdateConcurrencyException
        || Postgres(thrown) is { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure }
        || Postgres(thrown) is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: IdempotencyRecordConfiguration.PrimaryKey };

    /// <summary>The data or code of one instance is at fault, not the server, the network or the caller's patience.</summary>
    public static bool IsOfAnItem(Exception thrown, IReadOnlyCollection<TransitionTarget> pending) => thrown switch
    {
        ActivityFault fault => pending.Any(target => target.InstanceId == fault.InstanceId),
        OperationCanceledException => false,
        _ => pending.Count > 0 && Npgsql(thrown) is null or PostgresException { SqlState: ['2', '2' or '3', ..] },
    };

    private static PostgresException? Postgres(Exception thrown) => Npgsql(thrown) as PostgresException;

    private static NpgsqlException? Npgsql(Exception thrown) => thrown as NpgsqlException ?? thrown.InnerException as NpgsqlException;
}
