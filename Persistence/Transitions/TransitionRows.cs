using Monitoring.Persistence.Messaging;
using Monitoring.Workflows.Running;

namespace Monitoring.Persistence.Transitions;

/// <summary>Turns the finished runs into rows of the unit of work. Loaded rows are tracked; only new ones are added here.</summary>
internal static class TransitionRows
{
    public static void Add(TransitionScope scope, IReadOnlyList<TransitionItem> items)
    {
        foreach (var run in scope.Started)
        {
            scope.Add(run.Instance);
            Add(scope, run);
        }

        foreach (var item in items)
        {
            Resolve(item, scope.Moment.Now);
            Add(scope, item.Run);
        }
    }

    private static void Add(TransitionScope scope, InstanceRun run)
    {
        scope.Db.AddRange(run.Entered);
        scope.Db.AddRange(run.NewPauses);
        scope.Db.AddRange(run.Entered.Select(step => TaskOpened.Row(run.Instance, step, scope.Moment.Now)).OfType<OutboxRow>());
    }

    /// <summary>Every open step was looked at and none threw.</summary>
    private static void Resolve(TransitionItem item, DateTimeOffset now)
    {
        foreach (var incident in item.Incidents)
        {
            incident.ResolvedAt = now;
            incident.NextAttemptAt = null;
        }

        item.Instance.IncidentCount -= item.Incidents.Count;
    }
}
