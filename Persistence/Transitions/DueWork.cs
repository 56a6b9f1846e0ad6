using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Workflows.Activities;
using Monitoring.Workflows.Running;

namespace Monitoring.Persistence.Transitions;

/// <summary>
/// What the clock has to do: steps whose date has come, and incidents whose next attempt has. Candidates are read without
/// locks, checked again behind them, and left to whoever holds them; so each goes exactly once, however many workers run.
/// </summary>
public sealed class DueWork(IDbContextFactory<MonitoringDbContext> contexts, TransitionRunner runner)
{
    private const int BatchSize = 1000;

    public async Task<DueReport> RunAsync(BusinessMoment moment, CancellationToken cancellation = default)
    {
        var timers = await RunAsync(moment, ActKind.TimerPassed, DueSteps, item => item.OpenSteps.Any(step => step.DueAt <= moment.Now), cancellation);
        var retries = await RunAsync(moment, ActKind.IncidentRetried, DueIncidents, item => item.Incidents.Any(incident => incident.NextAttemptAt <= moment.Now), cancellation);
        return timers + retries;
    }

    /// <summary>The next instant at which there is something to do; null when nothing waits for the clock.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var step = await db.Set<Step>().Where(step => step.LeftAt == null && step.DueAt != null).MinAsync(step => step.DueAt, cancellation);
        var attempt = await db.Set<Incident>().Where(incident => incident.ResolvedAt == null).MinAsync(incident => incident.NextAttemptAt, cancellation);
        return step is null || attempt < step ? attempt : step;
    }

    private static IQueryable<Guid> DueSteps(MonitoringDbContext db, DateTimeOffset now) =>
        db.Set<Step>().Where(step => step.LeftAt == null && step.DueAt <= now).Select(step => step.InstanceId)
            .Except(db.Set<Incident>().Where(incident => incident.ResolvedAt == null).Select(incident => incident.InstanceId));

    private static IQueryable<Guid> DueIncidents(MonitoringDbContext db, DateTimeOffset now) =>
        db.Set<Incident>().Where(incident => incident.ResolvedAt == null && incident.NextAttemptAt <= now).Select(incident => incident.InstanceId);

    private async Task<DueReport> RunAsync(
        BusinessMoment moment,
        ActKind kind,
        Func<MonitoringDbContext, DateTimeOffset, IQueryable<Guid>> due,
        Func<TransitionItem, bool> isStillDue,
        CancellationToken cancellation)
    {
        var report = new DueReport(0, 0, 0);
        foreach (var batch in (await CandidatesAsync(moment, due, cancellation)).Chunk(BatchSize))
        {
            var result = await runner.RunAsync(
                new()
                {
                    Kind = kind,
                    Actor = Actor.System,
                    Moment = moment,
                    Targets = [.. batch.Select(instance => new TransitionTarget(instance))],
                    SkipLocked = true,
                    IsStillDue = isStillDue,
                },
                cancellation);
            report += DueReport.Of(result);
        }

        return report;
    }

    private async Task<List<Guid>> CandidatesAsync(BusinessMoment moment, Func<MonitoringDbContext, DateTimeOffset, IQueryable<Guid>> due, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await due(db, moment.Now).Distinct().Order().ToListAsync(cancellation);
    }
}

/// <param name="Done">Instances looked at because something was due.</param>
/// <param name="Busy">Left to whoever holds them; due again at the next round.</param>
public sealed record DueReport(int Done, int Busy, int Faulted)
{
    public static DueReport operator +(DueReport left, DueReport right) =>
        new(left.Done + right.Done, left.Busy + right.Busy, left.Faulted + right.Faulted);

    internal static DueReport Of(TransitionResult result) => new(
        result.Items.Values.Count(answer => answer is ItemAnswer.Done),
        result.Items.Values.Count(answer => answer is ItemAnswer.Busy),
        result.Items.Values.Count(answer => answer is ItemAnswer.Faulted));
}
