namespace Monitoring.Workflows.Definitions;

/// <summary>
/// A fork, the WaitAll join that closes it, and what lies between, branch by branch. To a branch belongs what can be
/// reached through its port only, short of the join; so branches share nothing, and none is entered sideways. Each leads
/// into the join by exactly one connection, and the join has no others: it never waits for an arrival that cannot come.
/// A branch may also lead out elsewhere (refused, back to an earlier step); that gives up the other branches.
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
        var between = ways.Select(way => Branch(graph, way, joinId)).ToList();
        var arrivals = graph.Into(joinId).ToList();
        var eachArrivesOnce = ways.Zip(between).All(pair => arrivals.Count(arrival => arrival == pair.First || pair.Second.Contains(arrival.Source)) == 1);
        return eachArrivesOnce && arrivals.Count == ways.Count ? new(forkId, joinId, between) : null;
    }

    private static HashSet<string> Branch(FlowGraph graph, Connection way, string joinId) =>
        [.. graph.Reach(way.Target, limit: joinId).Except(graph.Reach(graph.StartId, barred: way))];
}
