using Monitoring.Workflows.Activities;

namespace Monitoring.Workflows.Definitions;

/// <summary>Where the flow leads: nothing is out of reach, nothing waits for ever, nothing goes round the law.</summary>
internal sealed class DefinitionValidator(ActivityCatalog catalog, ProcedureLaw? law, WorkflowDefinition definition, FaultList faults)
{
    private readonly FlowGraph graph = definition.Graph;

    public void Validate()
    {
        CheckReach();
        CheckMerges();
        new ForkRules(graph, faults, PathOf).Check();
        if (law is not null && faults.FlowIsKnown)
        {
            new PassageRules(catalog, graph, faults, PathOf).Check(law);
        }
    }

    private string PathOf(string activityId) => $"$.root.activities[{definition.Activities.ToList().FindIndex(node => node.Id == activityId)}]";

    private void CheckReach()
    {
        var reached = graph.Reach(graph.StartId).ToHashSet();
        foreach (var node in definition.Activities.Where(node => !reached.Contains(node.Id)))
        {
            faults.AddFlow(PathOf(node.Id), "从开始走得到的活动", $"{node.Id} 走不到");
        }

        if (!definition.Activities.Any(node => catalog.Get(node.Type, node.TypeVersion).Descriptor.IsTerminal))
        {
            faults.AddFlow("$.root.activities", "至少一个终点", "没有");
        }
    }

    /// <summary>
    /// Elsa lets an activity wait for all of its forward inbound connections; so where exclusive ways meet there must be
    /// a join that says so, or an Elsa server would wait for ever.
    /// </summary>
    private void CheckMerges()
    {
        var backward = BackwardConnections.Of(graph);
        foreach (var node in definition.Activities.Where(node => node.Type != Controls.Join))
        {
            var forward = graph.Into(node.Id).Where(connection => !backward.Contains(connection)).ToList();
            if (forward.Count >= 2)
            {
                faults.AddFlow(PathOf(node.Id), $"至多一条前向连入（几条路相会须先经 {Controls.Join}）", string.Join("、", forward.Select(connection => connection.Key)));
            }
        }
    }
}
