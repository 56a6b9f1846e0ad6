using Monitoring.Workflows.Activities;

namespace Monitoring.Workflows.Running;

public sealed partial class InstanceRun
{
    /// <summary>
    /// Leaves every open step and enters the target anew. Between a fork and its join the whole fork is entered again;
    /// whatever still stands in the other branches is found there at once. Facts that no longer hold are voided by the
    /// caller before.
    /// </summary>
    public void Return(string activityId)
    {
        RequireRunning();
        if (!Moves)
        {
            throw new InvalidOperationException($"Instance {Instance.Id} is frozen.");
        }

        RequireReturnable(activityId);
        var from = open.Count > 0 ? open[0].Id : Guid.Empty;
        LeaveAll(ReturnedOutcome);
        Enter(graph.OutermostForkAround(activityId)?.ForkId ?? activityId, from);
        Settle();
    }

    private void RequireReturnable(string activityId)
    {
        if (!graph.Nodes.TryGetValue(activityId, out var node)
            || node.Type is Controls.Start or Controls.Fork or Controls.Join
            || catalog.Get(node.Type, node.TypeVersion).Descriptor.IsTerminal)
        {
            throw new ArgumentException($"{activityId} is no step to return to.", nameof(activityId));
        }
    }
}
