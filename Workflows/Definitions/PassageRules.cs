using Monitoring.Workflows.Activities;

namespace Monitoring.Workflows.Definitions;

/// <summary>
/// No success end may be reached with a passage not made. A passage is made when an activity performing it is left by an
/// outcome that counts; a WaitAll join can be passed without it only if every branch can arrive without it.
/// </summary>
internal sealed class PassageRules(ActivityCatalog catalog, FlowGraph graph, FaultList faults, Func<string, string> pathOf)
{
    public void Check(ProcedureLaw law)
    {
        foreach (var (passage, name) in law.Passages.OrderBy(passage => passage.Key, StringComparer.Ordinal))
        {
            var cameFrom = ReachedWithout(passage);
            foreach (var end in graph.Definition.Activities.Where(node => Descriptor(node.Id).IsSuccess && cameFrom.ContainsKey(node.Id)))
            {
                faults.Add(pathOf(end.Id), $"到达 {end.Id} 前必经“{name}”（{passage}）", $"绕过它的路径：{string.Join(" → ", PathTo(end.Id, cameFrom))}");
            }
        }
    }

    private ActivityDescriptor Descriptor(string activityId) =>
        catalog.Get(graph.Nodes[activityId].Type, graph.Nodes[activityId].TypeVersion).Descriptor;

    /// <summary>Whatever can be reached with the passage not made, each with the activity before it.</summary>
    private Dictionary<string, string?> ReachedWithout(string passage)
    {
        var cameFrom = new Dictionary<string, string?> { [graph.StartId] = null };
        var open = new Queue<string>([graph.StartId]);
        while (open.TryDequeue(out var activityId))
        {
            foreach (var connection in graph.From(activityId).Where(connection => !Makes(connection, passage)))
            {
                var mayEnter = !graph.WaitsForAll(connection.Target)
                    || graph.Into(connection.Target).All(arrival => cameFrom.ContainsKey(arrival.Source) && !Makes(arrival, passage));
                if (mayEnter && cameFrom.TryAdd(connection.Target, activityId))
                {
                    open.Enqueue(connection.Target);
                }
            }
        }

        return cameFrom;
    }

    private bool Makes(Connection connection, string passage)
    {
        var descriptor = Descriptor(connection.Source);
        return descriptor.Passage == passage && (descriptor.PassedBy.Count == 0 || descriptor.PassedBy.Contains(connection.Port));
    }

    private static List<string> PathTo(string end, Dictionary<string, string?> cameFrom)
    {
        var path = new List<string>();
        for (var at = end; at is not null; at = cameFrom[at])
        {
            path.Insert(0, at);
        }

        return path;
    }
}
