using System.Text.Json;
using Monitoring.Workflows.Activities;

namespace Monitoring.Workflows.Definitions;

/// <summary>Reads connections in Elsa's present form and in its old flat one, and checks both ends.</summary>
/// <param name="activities">By position in the file; null where one could not be read.</param>
/// <param name="faultyIds">Ids of activities that could not be read: what hangs on them is no further fault.</param>
internal sealed class ConnectionReader(ActivityCatalog catalog, FaultList faults, IReadOnlyList<ActivityNode?> activities, IReadOnlySet<string> faultyIds)
{
    private readonly Dictionary<string, ActivityNode> nodes = activities.OfType<ActivityNode>().ToDictionary(node => node.Id);
    private readonly HashSet<Connection> seen = [];
    private readonly HashSet<string> used = [];

    public IReadOnlyList<Connection> Read(JsonElement flowchart)
    {
        if (flowchart.Member("connections") is not { ValueKind: JsonValueKind.Array } connections)
        {
            faults.AddFlow("$.root.connections", "连线的数组", flowchart.Member("connections").Shown());
            return [];
        }

        var read = connections.EnumerateArray().Select((connection, index) => Read(connection, $"$.root.connections[{index}]")).OfType<Connection>().ToList();
        CheckEveryOutcomeLeadsOn();
        return read;
    }

    /// <summary>The ways out of an activity in this definition: its descriptor's, or a fork's branches.</summary>
    public static IReadOnlyList<string> PortsOf(ActivityCatalog catalog, ActivityNode node) =>
        node.Type == Controls.Fork
            ? ForkBranches.Parse(node.Inputs.GetValueOrDefault(Controls.BranchesInput, "")) ?? []
            : [.. catalog.Get(node.Type, node.TypeVersion).Descriptor.Outcomes.Select(port => port.Name)];

    private Connection? Read(JsonElement connection, string path)
    {
        var (source, port, sourcePath, portPath) = End(connection, path, "source", "sourcePort");
        var (target, inlet, targetPath, inletPath) = End(connection, path, "target", "targetPort");
        port ??= Controls.Done;
        if (inlet is not (null or "In"))
        {
            faults.AddFlow(inletPath, "In", inlet);
        }

        used.Add($"{source}:{port}");
        var known = IsKnown(source, sourcePath) & IsKnown(target, targetPath);
        if (!known || !LeavesBy(nodes[source!], port, path, portPath))
        {
            return null;
        }

        var read = new Connection(source!, port, target!);
        if (!seen.Add(read))
        {
            faults.AddFlow(path, "每条连线只画一次", $"重复的连线 {source} —{port}→ {target}");
            return null;
        }

        if (seen.Any(other => other != read && other.Key == read.Key))
        {
            faults.AddFlow(path, "一个出口只连一处（要同时走几处请用 Elsa.FlowFork）", $"{source} 的出口 {port} 连了不止一处");
        }

        return read;
    }

    private static (string? Activity, string? Port, string ActivityPath, string PortPath) End(JsonElement connection, string path, string end, string flatPort) =>
        connection.Member(end) is { ValueKind: JsonValueKind.String } flat
            ? (flat.GetString(), connection.Text(flatPort), $"{path}.{end}", $"{path}.{flatPort}")
            : (connection.Member(end)?.Text("activity"), connection.Member(end)?.Text("port"), $"{path}.{end}.activity", $"{path}.{end}.port");

    private bool IsKnown(string? activityId, string path)
    {
        if (activityId is not null && nodes.ContainsKey(activityId))
        {
            return true;
        }

        if (activityId is null || !faultyIds.Contains(activityId))
        {
            faults.AddFlow(path, "流程中已有的活动编号", activityId is null ? "没有" : $"没有编号为 {activityId} 的活动");
        }

        return false;
    }

    private bool LeavesBy(ActivityNode source, string port, string path, string portPath)
    {
        if (catalog.Get(source.Type, source.TypeVersion).Descriptor.IsTerminal)
        {
            faults.AddFlow(path, $"{source.Id} 是终点，不再连出", $"从终点连出的连线（出口 {port}）");
            return false;
        }

        var ports = PortsOf(catalog, source);
        if (!ports.Contains(port))
        {
            faults.AddFlow(portPath, $"{source.Id} 的出口 {string.Join("、", ports)}", $"未知的出口 {port}");
            return false;
        }

        return true;
    }

    private void CheckEveryOutcomeLeadsOn()
    {
        foreach (var (node, index) in activities.Select((node, index) => (node, index)).Where(item => item.node is not null))
        {
            foreach (var port in PortsOf(catalog, node!).Where(port => !used.Contains($"{node!.Id}:{port}")))
            {
                faults.AddFlow($"$.root.activities[{index}]", $"{node!.Id} 的每个出口都有去处", $"出口 {port} 没有连线");
            }
        }
    }
}
