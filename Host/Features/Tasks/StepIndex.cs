using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Monitoring.Persistence;
using Monitoring.Persistence.Transitions;
using Monitoring.Workflows.Running;

namespace Monitoring.Host.Features.Tasks;

/// <summary>Which instance a step belongs to. That never changes, so it is remembered and costs an act no round trip.</summary>
public sealed class StepIndex(IMemoryCache known)
{
    public async Task<IReadOnlyList<TransitionTarget>> TargetsAsync(MonitoringDbContext db, IReadOnlyCollection<Guid> steps, CancellationToken cancelled)
    {
        var missing = steps.Where(s => !known.TryGetValue((typeof(Step), s), out _)).ToArray();
        if (missing.Length > 0)
        {
            foreach (var step in await db.Set<Step>().Where(s => missing.Contains(s.Id)).Select(s => new { s.Id, s.InstanceId }).ToListAsync(cancelled))
            {
                Remember(step.Id, step.InstanceId);
            }
        }

        return [.. steps.Where(s => known.TryGetValue((typeof(Step), s), out _)).Select(s => new TransitionTarget(known.Get<Guid>((typeof(Step), s)), s)).OrderBy(t => t.InstanceId)];
    }

    public void Remember(Guid step, Guid instance) => known.Set((typeof(Step), step), instance, TimeSpan.FromHours(4));
}
