using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Shared;
using Monitoring.Persistence.Audit;
using Monitoring.Persistence.Engine;
using Monitoring.Workflows.Definitions;
using Monitoring.Workflows.Running;

namespace Monitoring.Persistence.Transitions;

/// <summary>One try at an act: one context, one transaction, all of it or nothing.</summary>
internal sealed class TransitionAttempt(
    IDbContextFactory<MonitoringDbContext> contexts,
    DefinitionCache definitions,
    ActRecorder recorder,
    ISubjectLoader subjects,
    TransitionOrder order,
    Act act)
{
    private readonly Dictionary<Guid, ItemAnswer> answers = [];

    /// <param name="earlier">Answers of instances that are out already; they belong to the stored answer.</param>
    /// <param name="commit">False to learn only whether it would throw.</param>
    public async Task<TransitionResult> RunAsync(
        IReadOnlyCollection<TransitionTarget> targets,
        IReadOnlyDictionary<Guid, ItemAnswer> earlier,
        bool skipLocked,
        bool commit,
        CancellationToken cancellation)
    {
        foreach (var (instance, answer) in earlier)
        {
            answers[instance] = answer;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        while (true)
        {
            var pending = targets.Where(target => !answers.ContainsKey(target.InstanceId)).ToList();
            var loaded = await LoadedInstances.RunAsync(db, order, pending, skipLocked, subjects, cancellation);
            if (loaded.Stored is { } stored)
            {
                return StoredAnswer.Replay(stored, order.Key!);
            }

            if (order.Guard?.RefuseAct() is { } refusal)
            {
                return new() { Act = act.Id, Refusal = refusal };
            }

            var items = await ItemsAsync(db, loaded, pending, skipLocked, cancellation);
            if (items.Count == 0 && targets.Count > 0)
            {
                return new() { Act = act.Id, Items = answers };
            }

            var scope = new TransitionScope(db, definitions.Catalog, act, order.Moment, items);
            order.Apply(scope);
            if (!TakeOutRefused(items))
            {
                items.ForEach(item => item.Run.LookAgain());
                return await WriteAsync(scope, items, commit, cancellation);
            }

            // What was changed on a refused one must not be written; the locks stay, the rest begins again.
            db.ChangeTracker.Clear();
        }
    }

    private bool TakeOutRefused(List<TransitionItem> items)
    {
        var refused = items.Where(item => item.Refusal is not null).ToList();
        refused.ForEach(item => answers[item.Instance.Id] = new ItemAnswer.Refused(item.Refusal!));
        return refused.Count > 0;
    }

    private async Task<List<TransitionItem>> ItemsAsync(
        MonitoringDbContext db,
        LoadedInstances loaded,
        IEnumerable<TransitionTarget> targets,
        bool skipLocked,
        CancellationToken cancellation)
    {
        var items = new List<TransitionItem>();
        foreach (var target in targets)
        {
            if (Obstacle(loaded, target, skipLocked) is { } obstacle)
            {
                answers[target.InstanceId] = obstacle;
                continue;
            }

            var instance = loaded.Instances[target.InstanceId];
            var definition = await definitions.GetAsync(db, instance.DefinitionId, instance.DefinitionVersion, cancellation);
            var item = Item(loaded, target, instance, definition);
            if (order.Guard?.Refuse(item) is { } refusal)
            {
                answers[target.InstanceId] = new ItemAnswer.Refused(refusal);
            }
            else if (order.IsStillDue?.Invoke(item) == false)
            {
                answers[target.InstanceId] = new ItemAnswer.Unchanged();
            }
            else
            {
                items.Add(item);
            }
        }

        return items;
    }

    private TransitionItem Item(LoadedInstances loaded, TransitionTarget target, WorkflowInstance instance, WorkflowDefinition definition)
    {
        var subject = subjects.Subject(instance.Id);
        var cause = new RunCause(act.Id.Value, act.Actor.User?.Value, order.Moment);
        var run = new InstanceRun(definition, definitions.Catalog, instance, loaded.StepsOf[instance.Id], loaded.PausesOf[instance.Id], subject, cause);
        var step = target.StepId is { } id ? loaded.Steps[id] : null;
        return new TransitionItem(run, step, subject, [.. loaded.IncidentsOf[instance.Id]]);
    }

    private static ItemAnswer? Obstacle(LoadedInstances loaded, TransitionTarget target, bool skipLocked)
    {
        if (!loaded.Instances.TryGetValue(target.InstanceId, out var instance))
        {
            return skipLocked ? new ItemAnswer.Busy() : (ItemAnswer)Refused(TransitionRefusals.InstanceNotFound);
        }

        if (target.StepId is { } stepId)
        {
            if (!loaded.Steps.TryGetValue(stepId, out var step) || step.InstanceId != target.InstanceId)
            {
                return Refused(TransitionRefusals.StepNotFound);
            }

            if (step.LeftAt is { } leftAt)
            {
                return new ItemAnswer.Conflict(step.LeftBy is { } by ? UserId.From(by) : null, leftAt);
            }
        }

        if (instance.Status is not InstanceStatus.Running && !target.EvenEnded)
        {
            return Refused(TransitionRefusals.InstanceEnded);
        }

        return target.StepId is not null && instance.FrozenAt is not null ? Refused(TransitionRefusals.InstanceFrozen) : null;
    }

    private ActSubject Complete(TransitionScope scope, TransitionItem item)
    {
        var data = item.Audit.Data.Concat(subjects.Complete(scope.Db, item.Subject<object>()));
        return item.Audit with { Data = data.ToDictionary(d => d.Key, d => d.Value) };
    }

    private static ItemAnswer.Refused Refused(Refusal refusal) => new(refusal);

    private async Task<TransitionResult> WriteAsync(TransitionScope scope, List<TransitionItem> items, bool commit, CancellationToken cancellation)
    {
        items.ForEach(item => answers[item.Instance.Id] = new ItemAnswer.Done());
        var result = new TransitionResult { Act = act.Id, Items = answers, Values = scope.Values };
        TransitionRows.Add(scope, items);
        var audited = order.IsStillDue is null ? items : items.Where(item => item.Moved);
        recorder.Record(scope.Db, act, audited.Select(item => Complete(scope, item)).Concat(scope.Subjects));
        if (order.Key is { } key)
        {
            scope.Add(StoredAnswer.Record(key, result, act.Actor.User!.Value, order.Moment.Now));
        }

        await scope.Db.SaveChangesAsync(cancellation);
        if (commit)
        {
            await scope.Db.Database.CurrentTransaction!.CommitAsync(cancellation);
        }

        return result;
    }
}
