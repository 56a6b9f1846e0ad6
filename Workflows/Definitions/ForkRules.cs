using Monitoring.Workflows.Activities;

namespace Monitoring.Workflows.Definitions;

/// <summary>Every fork is closed by one WaitAll join of its own, and every WaitAll join closes a fork.</summary>
internal sealed class ForkRules(FlowGraph graph, FaultList faults, Func<string, string> pathOf)
{
    public void Check()
    {
        foreach (var fork in graph.Definition.Activities.Where(node => node.Type == Controls.Fork && graph.Forks.All(region => region.ForkId != node.Id)))
        {
            faults.AddFlow(pathOf(fork.Id), "各分支互不相通，并各以恰好一条连线汇合到同一个 WaitAll 汇合", $"{fork.Id} 的分支没有这样汇合");
        }

        foreach (var join in graph.Definition.Activities.Where(node => graph.WaitsForAll(node.Id) && graph.Forks.All(region => region.JoinId != node.Id)))
        {
            faults.AddFlow(pathOf(join.Id), "WaitAll 汇合等候的是同一个分叉的各分支（互斥的路请用 WaitAny）", WhyNever(join.Id));
        }
    }

    private string WhyNever(string joinId)
    {
        var before = graph.Nodes.Keys.Where(id => graph.IsFork(id) && graph.Reach(id).Contains(joinId)).ToList();
        var arrivals = string.Join("、", graph.Into(joinId).Select(connection => connection.Key));
        return before.Count == 0 ? $"{joinId} 之前没有分叉，{arrivals} 不会都到" : $"{joinId} 等候的 {arrivals} 不是每个分支恰好一条，会永远等下去";
    }
}
