using Monitoring.Workflows.Activities;

namespace Monitoring.Workflows.Definitions;

/// <summary>A definition's flow by its neighbours: who follows whom, which connections lead back, which join closes which fork.</summary>
internal sealed class FlowGraph
{
    private readonly ILookup<string, Connection> outgoing;
    private readonly ILookup<string, Connection> inbound;

    public FlowGraph(WorkflowDefinition definition)
    {
        Definition = definition;
        Nodes = definition.Activities.ToDictionary(node => node.Id);
        outgoing = definition.Connections.ToLookup(connection => connection.Source);
        inbound = definition.Connections.ToLookup(connection => connection.Target);
        StartId = definition.Activities.First(node => node.Type == Controls.Start).Id;
        Forks = [.. definition.Activities.Where(node => node.Type == Controls.Fork).Select(fork => ForkRegion.Find(this, fork.Id)).OfType<ForkRegion>()];
    }

    public WorkflowDefinition Definition { get; }

    public IReadOnlyDictionary<string, ActivityNode> Nodes { get; }

    public string StartId { get; }

    /// <summary>The forks whose branches meet in a join of their own; a valid definition has no others.</summary>
    public IReadOnlyList<ForkRegion> Forks { get; }

    public IEnumerable<Connection> From(string activityId) => outgoing[activityId];

    public IEnumerable<Connection> Into(string activityId) => inbound[activityId];

    public Connection? Follow(string activityId, string port) => outgoing[activityId].FirstOrDefault(connection => connection.Port == port);

    public bool IsFork(string activityId) => Nodes[activityId].Type == Controls.Fork;

    public bool IsJoin(string activityId) => Nodes[activityId].Type == Controls.Join;

    public bool WaitsForAll(string activityId) => IsJoin(activityId) && Nodes[activityId].Inputs.GetValueOrDefault(Controls.ModeInput) == Controls.WaitAll;

    /// <summary>The outermost fork between which and its join the activity lies.</summary>
    public ForkRegion? OutermostForkAround(string activityId) =>
        Forks.Where(fork => fork.Contains(activityId)).MaxBy(fork => fork.Size);

    /// <summary>Everything the flow can come to from here, this activity first, without passing <paramref name="limit"/>.</summary>
    public IReadOnlyList<string> Reach(string from, string? limit = null)
    {
        var seen = new HashSet<string>();
        var reached = new List<string>();
        var open = new Stack<string>([from]);
        while (open.TryPop(out var activityId))
        {
            if (activityId == limit || !seen.Add(activityId))
            {
                continue;
            }

            reached.Add(activityId);
            foreach (var next in From(activityId).Reverse())
            {
                open.Push(next.Target);
            }
        }

        return reached;
    }
}
