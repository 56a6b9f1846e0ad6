namespace Monitoring.Workflows.Definitions;

/// <summary>
/// The connections that close a loop. A depth-first walk from the start, taking connections in the order in which the
/// file lists them, calls a connection backward when its target still lies on the path being walked. In a flow that can
/// only be entered at the head of each loop (every flow worth drawing) this does not depend on the order.
/// </summary>
internal static class BackwardConnections
{
    public static HashSet<Connection> Of(FlowGraph graph)
    {
        var backward = new HashSet<Connection>();
        var entered = new HashSet<string> { graph.StartId };
        var onPath = new HashSet<string> { graph.StartId };
        var path = new Stack<(string ActivityId, Queue<Connection> Ahead)>();
        path.Push((graph.StartId, new(graph.From(graph.StartId))));
        while (path.TryPeek(out var here))
        {
            if (!here.Ahead.TryDequeue(out var connection))
            {
                onPath.Remove(here.ActivityId);
                path.Pop();
            }
            else if (onPath.Contains(connection.Target))
            {
                backward.Add(connection);
            }
            else if (entered.Add(connection.Target))
            {
                onPath.Add(connection.Target);
                path.Push((connection.Target, new(graph.From(connection.Target))));
            }
        }

        return backward;
    }
}
