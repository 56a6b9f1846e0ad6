namespace Monitoring.Workflows.Definitions;

/// <summary>
/// A fork, the WaitAll join that closes it, and what lies between, branch by branch. Branches share nothing, are entered
/// only from the fork, and are left only into the join (by one connection each) or by an end. So there is never more
/// than one token per branch, and the join never waits for one that cannot come.
/// </summary>
internal sealed class ForkRegion
{
    private readonly IReadOnlyList<HashSet<string>> branches;

    private ForkRegion(string forkId, string joinId, IReadOnlyList<HashSet<string>> branches)
    {
        ForkId = forkId;
        JoinId = joinId;
        this.branches = branches;
    }

    public string ForkId { get; }

    public string JoinId { get; }

    public int Size => branches.Sum(branch => branch.Count);

    public bool Contains(string activityId) => branches.Any(branch => branch.Contains(activityId));

    public static ForkRegion? Find(FlowGraph graph, string forkId) =>
        graph.Reach(forkId).Where(graph.WaitsForAll).Select(joinId => Between(graph, forkId, joinId)).FirstOrDefault(region => region is not null);

    private static ForkRegion? Between(FlowGraph graph, string forkId, string joinId)
    {
        var ways = graph.From(forkId).ToList();
        var between = ways.Select(way => graph.Reach(way.Target, limit: joinId).ToHashSet()).ToList();
        var apart = between.Sum(branch => branch.Count) == between.SelectMany(branch => branch).Distinct().Count();
        var closed = ways.Zip(between).All(pair => IsClosed(graph, pair.First, pair.Second, joinId));
        var arrivals = graph.Into(joinId).Count();
        return apart && closed && arrivals == ways.Count ? new(forkId, joinId, between) : null;
    }

    /// <summary>Entered by its own connection only, and exactly one connection leads from it into the join.</summary>
    private static bool IsClosed(FlowGraph graph, Connection way, HashSet<string> branch, string joinId)
    {
        var exits = graph.Into(joinId).Count(arrival => arrival == way || branch.Contains(arrival.Source));
        var entries = branch.SelectMany(graph.Into).Where(entry => !branch.Contains(entry.Source));
        return exits == 1 && entries.All(entry => entry == way);
    }
}
