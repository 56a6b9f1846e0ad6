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

    /// <summary>The forks this connection leaves other than by their join.</summary>
    public IEnumerable<ForkRegion> ForksEscapedBy(Connection connection) =>
        Forks.Where(fork => fork.Contains(connection.Source) && !fork.Contains(connection.Target) && fork.JoinId != connection.Target);

    /// <summary>Start, fork, WaitAny join and end are passed at once and leave no row.</summary>
    public bool LeavesNoRow(string activityId) =>
        Nodes[activityId].Type is Controls.Start or Controls.Fork or Controls.End || (IsJoin(activityId) && !WaitsForAll(activityId));

    /// <summary>The unbroken stretch of such elements that begins here.</summary>
    public IReadOnlyList<string> ReachWithoutRows(string from)
    {
        var passed = new List<string>();
        var open = new Queue<string>([from]);
        while (open.TryDequeue(out var activityId))
        {
            if (LeavesNoRow(activityId) && !passed.Contains(activityId))
            {
                passed.Add(activityId);
                From(activityId).ToList().ForEach(connection => open.Enqueue(connection.Target));
            }
        }

        return passed;
    }

    /// <summary>
    /// Everything the flow can come to from here, this activity first, without passing <paramref name="limit"/> and
    /// without using <paramref name="barred"/>.
    /// </summary>
    public IReadOnlyList<string> Reach(string from, string? limit = null, Connection? barred = null)
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
            foreach (var next in From(activityId).Where(connection => connection != barred).Reverse())
            {
                open.Push(next.Target);
            }
        }

        return reached;
    }
}
