using Monitoring.Workflows.Activities;
using Monitoring.Workflows.Definitions;

namespace Monitoring.Workflows.Running;

public sealed partial class InstanceRun
{
    private readonly StepIds ids = new();
    private readonly List<Step> awaited = [];
    private readonly HashSet<Step> unseen = [];
    private readonly Dictionary<Step, Guid> origins = [];
    private int passes;

    private void Await(Step step)
    {
        if (!graph.IsJoin(step.ActivityId) && !awaited.Contains(step))
        {
            awaited.Add(step);
        }
    }

    /// <summary>Looks until nothing moves any more. What moves or is newly entered may concern the other branches, so they are looked at again.</summary>
    private void Settle()
    {
        passes = 0;
        while (Moves && awaited.Count > 0)
        {
            var step = awaited[0];
            awaited.RemoveAt(0);
            if (step.IsOpen)
            {
                LookAt(step);
            }
        }

        awaited.Clear();
    }

    private void LookAt(Step step)
    {
        var isFirstLook = unseen.Remove(step);
        switch (Execute(step))
        {
            case Look.Left left:
                Leave(step, left.Outcome);
                Follow(step.ActivityId, left.Outcome, OriginOf(step));
                open.ForEach(Await);
                break;
            case Look.Waiting waiting:
                if (step.Wait(waiting))
                {
                    rows.Change(step);
                }

                if (isFirstLook)
                {
                    open.Where(other => other != step).ToList().ForEach(Await);
                }

                break;
        }
    }

    private Look Execute(Step step)
    {
        try
        {
            return catalog.Get(step.ActivityType, step.ActivityVersion).Execute(new ActivityContext
            {
                SubjectObject = subject,
                Moment = cause.Moment,
                Node = graph.Nodes[step.ActivityId],
                EnteredAt = step.EnteredAt,
                Pauses = [.. pauses.Select(pause => new PausedSpan(pause.From, pause.To))],
            });
        }
        catch (Exception thrown)
        {
            throw new ActivityFault(Instance.Id, OriginOf(step), step.ActivityId, thrown.GetType().FullName ?? thrown.GetType().Name, ActivityFault.PlaceOf(thrown));
        }
    }

    private Guid OriginOf(Step step) => origins.GetValueOrDefault(step, step.Id);

    private void Leave(Step step, string outcome)
    {
        step.LeftAt = now;
        step.Outcome = outcome;
        step.LeftBy = cause.By;
        step.LeftByAct = cause.Act;
        step.DueAt = null;
        open.Remove(step);
        rows.Leave(step);
    }

    private void LeaveAll(string outcome) => open.ToList().ForEach(step => Leave(step, outcome));

    private void Follow(string activityId, string outcome, Guid from)
    {
        var node = graph.Nodes[activityId];
        if (catalog.Get(node.Type, node.TypeVersion).Descriptor.IsTerminal)
        {
            LeaveAll(EndedOutcome);
            Finish(InstanceStatus.Finished);
            return;
        }

        var connection = graph.Follow(activityId, outcome)
            ?? throw new ActivityFault(Instance.Id, from, activityId, "UnknownOutcome", outcome);
        Take(connection, from);
    }

    /// <summary>Leaving a fork other than by its join gives up its other branches; one token goes on.</summary>
    private void Take(Connection connection, Guid from)
    {
        foreach (var fork in graph.ForksEscapedBy(connection))
        {
            open.Where(step => fork.Contains(step.ActivityId) || step.ActivityId == fork.JoinId).ToList().ForEach(step => Leave(step, EndedOutcome));
        }

        if (graph.WaitsForAll(connection.Target))
        {
            Arrive(connection, from);
        }
        else
        {
            Enter(connection.Target, from);
        }
    }

    private void Enter(string activityId, Guid from)
    {
        GuardAgainstEndlessLoop(activityId, from);
        switch (graph.Nodes[activityId].Type)
        {
            case Controls.Fork:
                graph.From(activityId).ToList().ForEach(branch => Take(branch, from));
                break;
            case Controls.Start or Controls.Join or Controls.End:
                Follow(activityId, Controls.Done, from);
                break;
            default:
                var step = Open(activityId, from);
                unseen.Add(step);
                Await(step);
                break;
        }
    }

    /// <summary>A WaitAll join keeps one open step until each of its connections has been used.</summary>
    private void Arrive(Connection connection, Guid from)
    {
        var join = open.Find(step => step.ActivityId == connection.Target) ?? Open(connection.Target, from);
        join.WaitReason = "join.waiting";
        if (!join.Arrivals.Contains(connection.Key))
        {
            join.Arrivals = [.. join.Arrivals, connection.Key];
            rows.Change(join);
        }

        if (graph.Into(connection.Target).All(arrival => join.Arrivals.Contains(arrival.Key)))
        {
            GuardAgainstEndlessLoop(connection.Target, from);
            Leave(join, Controls.Done);
            Follow(join.ActivityId, Controls.Done, from);
        }
    }

    private Step Open(string activityId, Guid from)
    {
        var node = graph.Nodes[activityId];
        var step = new Step
        {
            Id = ids.Next(),
            InstanceId = Instance.Id,
            ActivityId = node.Id,
            ActivityType = node.Type,
            ActivityVersion = node.TypeVersion,
            EnteredAt = now,
            EnteredByAct = cause.Act,
        };
        origins.Add(step, from);
        open.Add(step);
        rows.Enter(step);
        return step;
    }

    private void Finish(InstanceStatus status)
    {
        Instance.Status = status;
        Instance.FinishedAt = now;
        InstanceChanged = true;
    }

    private void GuardAgainstEndlessLoop(string activityId, Guid from)
    {
        if (++passes > 4 * (graph.Nodes.Count + 1))
        {
            throw new ActivityFault(Instance.Id, from, activityId, "EndlessLoop", "a loop in which nothing waits");
        }
    }
}
