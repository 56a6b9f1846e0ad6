using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Monitoring.Domain.Acts;
using Monitoring.Persistence.Audit;
using Monitoring.Persistence.Engine;
using Monitoring.Workflows.Running;

namespace Monitoring.Persistence.Transitions;

/// <summary>
/// One act over any number of instances in one transaction and three round trips: lock and load, write, commit. Those
/// that cannot go are answered with the reason; the others go.
/// </summary>
public sealed class TransitionRunner(
    IDbContextFactory<MonitoringDbContext> contexts,
    DefinitionCache definitions,
    ActRecorder recorder,
    Func<ISubjectLoader> subjects,
    ILogger<TransitionRunner> log)
{
    private const int PassingLimit = 3;

    private readonly IncidentWriter incidents = new(contexts);

    public async Task<TransitionResult> RunAsync(TransitionOrder order, CancellationToken cancellation = default)
    {
        RequireEachOnce(order);
        var act = new Act(order.Kind, order.Actor, order.Moment.Now) { Reason = order.Reason };
        var answers = new Dictionary<Guid, ItemAnswer>();
        var skipLocked = order.SkipLocked;
        var passing = 0;
        while (true)
        {
            var pending = order.Targets.Where(target => !answers.ContainsKey(target.InstanceId)).ToList();
            if (pending.Count == 0 && answers.Count > 0)
            {
                return new() { Act = act.Id, Items = answers };
            }

            try
            {
                return await Attempt(order, act).RunAsync(pending, answers, skipLocked, commit: true, cancellation);
            }
            catch (Exception thrown) when (Faults.IsLockTimeout(thrown) && pending.Count > 0)
            {
                if (skipLocked)
                {
                    pending.ForEach(target => answers[target.InstanceId] = new ItemAnswer.Busy());
                }

                skipLocked = true;
            }
            catch (Exception thrown) when (Faults.IsPassing(thrown) && passing < PassingLimit)
            {
                passing++;
            }
            catch (Exception thrown) when (Faults.IsOfAnItem(thrown, pending))
            {
                foreach (var (target, reason) in await FindAsync(order, act, pending, thrown, cancellation))
                {
                    // Never the exception itself: its message may name the household.
                    log.LogError("Instance {Instance} cannot go: {Fault}\n{Trace}", target.InstanceId, IncidentWriter.Describe(reason), reason.StackTrace);
                    var incident = await incidents.WriteAsync(target, reason, order.Moment.Now, cancellation);
                    answers[target.InstanceId] = new ItemAnswer.Faulted(incident);
                }
            }
        }
    }

    private static void RequireEachOnce(TransitionOrder order)
    {
        if (order.Targets.DistinctBy(target => target.InstanceId).Count() != order.Targets.Count)
        {
            throw new ArgumentException("An act names each instance once.", nameof(order));
        }
    }

    private TransitionAttempt Attempt(TransitionOrder order, Act act) => new(contexts, definitions, recorder, subjects(), order, act);

    /// <summary>The engine says which instance failed; anything else is found by halving, each half tried and rolled back.</summary>
    private async Task<IReadOnlyList<(TransitionTarget Target, Exception Reason)>> FindAsync(
        TransitionOrder order,
        Act act,
        List<TransitionTarget> pending,
        Exception thrown,
        CancellationToken cancellation)
    {
        if (thrown is ActivityFault fault)
        {
            return [(pending.Single(target => target.InstanceId == fault.InstanceId), thrown)];
        }

        if (pending.Count == 1)
        {
            return [(pending[0], thrown)];
        }

        var found = new List<(TransitionTarget, Exception)>();
        foreach (var half in pending.Chunk((pending.Count + 1) / 2))
        {
            if (await ProbeAsync(order, act, half, cancellation) is { } reason)
            {
                found.AddRange(await FindAsync(order, act, [.. half], reason, cancellation));
            }
        }

        // Only together do they fail, or each of them does: that is no fault of one instance.
        return found.Count == 0 || found.Count == order.Targets.Count ? throw new InvalidOperationException("The act fails for all its instances.", thrown) : found;
    }

    private async Task<Exception?> ProbeAsync(TransitionOrder order, Act act, TransitionTarget[] half, CancellationToken cancellation)
    {
        try
        {
            await Attempt(order, act).RunAsync(half, new Dictionary<Guid, ItemAnswer>(), skipLocked: true, commit: false, cancellation);
            return null;
        }
        catch (Exception thrown) when (Faults.IsOfAnItem(thrown, half) && !Faults.IsPassing(thrown))
        {
            return thrown;
        }
    }
}
