using Microsoft.EntityFrameworkCore;
using Monitoring.Host.Clock;
using Monitoring.Persistence;
using Monitoring.Persistence.Clock;

namespace Monitoring.Host.Jobs;

/// <summary>Runs each occurrence of each job once, by business time: the row of (job, period) decides who runs it.</summary>
public sealed class JobRunner(IDbContextFactory<MonitoringDbContext> contexts, BusinessClock clock, IServiceScopeFactory scopes)
{
    public async Task RunDueAsync(CancellationToken cancelled)
    {
        foreach (var job in JobSchedule.All)
        {
            await RunAsync(job, cancelled);
        }
    }

    public Task RunByNameAsync(string name, CancellationToken cancelled) => RunAsync(JobSchedule.All.Single(j => j.Name == name), cancelled);

    /// <summary>The next moment at which a job has an occurrence that has not run.</summary>
    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancelled)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancelled);
        var done = await db.Set<JobOccurrence>().Where(o => o.FinishedAt != null).GroupBy(o => o.Job)
            .Select(g => new { g.Key, Last = g.Max(o => o.Period) }).ToDictionaryAsync(g => g.Key, g => g.Last, cancelled);
        return JobSchedule.All.Select(j => (DateTimeOffset?)(done.TryGetValue(j.Name, out var last) && last >= j.PeriodAt(now) ? j.PeriodAt(now).AddDays(1) : j.PeriodAt(now))).Min();
    }

    private async Task RunAsync(ScheduledJob job, CancellationToken cancelled)
    {
        var period = job.PeriodAt(clock.GetUtcNow()).ToUniversalTime();
        await using var db = await contexts.CreateDbContextAsync(cancelled);
        await using var transaction = await db.Database.BeginTransactionAsync(cancelled);
        // The unfinished row stays locked while the work runs; a second runner waits, then finds it finished.
        await db.Database.ExecuteSqlAsync(
            $"insert into workflow.job_occurrences (job, period, started_at) values ({job.Name}, {period}, {clock.GetUtcNow()}) on conflict do nothing", cancelled);
        var occurrence = await db.Set<JobOccurrence>().FromSql($"select * from workflow.job_occurrences where job = {job.Name} and period = {period} for update").SingleAsync(cancelled);
        if (occurrence.FinishedAt is not null)
        {
            return;
        }

        await using (var scope = scopes.CreateAsyncScope())
        {
            await job.RunAsync(scope.ServiceProvider, cancelled);
        }

        occurrence.FinishedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancelled);
        await transaction.CommitAsync(cancelled);
    }
}
