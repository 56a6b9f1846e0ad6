using Microsoft.EntityFrameworkCore;
using Monitoring.Persistence.RoundTrips;
using Monitoring.Workflows.Running;

namespace Monitoring.Persistence.Transitions;

/// <summary>Writes what went wrong in a transaction of its own, because the act's own was rolled back.</summary>
internal sealed class IncidentWriter(IDbContextFactory<MonitoringDbContext> contexts)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public async Task<Guid> WriteAsync(TransitionTarget target, Exception thrown, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var load = new BatchLoad(db);
        var instance = load.Query<WorkflowInstance>("id = {0} FOR UPDATE", target.InstanceId);
        await load.RunAsync(cancellation);
        var place = await PlaceAsync(db, target, thrown, cancellation);
        var incident = await db.Set<Incident>()
            .FirstOrDefaultAsync(open => open.InstanceId == target.InstanceId && open.ActivityId == place.ActivityId && open.ResolvedAt == null, cancellation);
        if (incident is null)
        {
            incident = Incident(target, place, thrown, now);
            db.Add(incident);
            instance.Rows.Single().IncidentCount++;
        }
        else
        {
            incident.Attempts++;
        }

        incident.NextAttemptAt = now + Wait(incident.Attempts);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return incident.Id;
    }

    /// <summary>1, 2, 4 … minutes, at most an hour.</summary>
    internal static TimeSpan Wait(int attempts) =>
        attempts > 6 ? LongestWait : TimeSpan.FromMinutes(1 << (attempts - 1));

    private static async Task<(Guid StepId, string ActivityId)> PlaceAsync(MonitoringDbContext db, TransitionTarget target, Exception thrown, CancellationToken cancellation)
    {
        if (thrown is ActivityFault fault)
        {
            return (fault.StepId, fault.ActivityId);
        }

        var step = await db.Set<Step>().AsNoTracking()
            .Where(step => step.InstanceId == target.InstanceId && step.LeftAt == null)
            .OrderByDescending(step => step.Id == target.StepId).ThenBy(step => step.Id)
            .FirstOrDefaultAsync(cancellation);
        return (step?.Id ?? Guid.Empty, step?.ActivityId ?? "");
    }

    private static Incident Incident(TransitionTarget target, (Guid StepId, string ActivityId) place, Exception thrown, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        InstanceId = target.InstanceId,
        StepId = place.StepId,
        ActivityId = place.ActivityId,
        Fault = Describe(thrown),
        OccurredAt = now,
    };

    /// <summary>Type and place only: a message may name the household.</summary>
    internal static string Describe(Exception thrown)
    {
        if (thrown is ActivityFault fault)
        {
            return $"{fault.OriginalType} {fault.Place}";
        }

        var method = new System.Diagnostics.StackTrace(thrown).GetFrame(0)?.GetMethod();
        return $"{thrown.GetType().FullName} at {method?.DeclaringType?.FullName}.{method?.Name}";
    }
}
