using System.Text.Json;
using Monitoring.Workflows.Activities;

namespace Monitoring.Workflows.Definitions;

/// <summary>Reads the activities of the flowchart, each with its inputs, and checks them one by one.</summary>
internal sealed class ActivityReader(ActivityCatalog catalog, FaultList faults)
{
    private readonly InputReader inputs = new(faults);
    private readonly HashSet<string> ids = [];

    /// <summary>Ids that stand in the file, readable activity or not.</summary>
    public IReadOnlySet<string> Ids => ids;

    /// <returns>One node for each item of the file, in its order; null where an item cannot be read.</returns>
    public IReadOnlyList<ActivityNode?> Read(JsonElement flowchart, string? flowchartNodeId)
    {
        if (flowchart.Member("activities") is not { ValueKind: JsonValueKind.Array } activities)
        {
            faults.AddFlow("$.root.activities", "活动的数组", flowchart.Member("activities").Shown());
            return [];
        }

        return [.. activities.EnumerateArray().Select((activity, index) => Activity(activity, $"$.root.activities[{index}]", flowchartNodeId))];
    }

    private ActivityNode? Activity(JsonElement activity, string path, string? flowchartNodeId)
    {
        if (activity.ValueKind is not JsonValueKind.Object)
        {
            faults.AddFlow(path, "一个活动对象", JsonReading.Shown(activity));
            return null;
        }

        var id = Id(activity, path);
        var descriptor = Descriptor(activity, path);
        var read = descriptor is null ? null : inputs.Read(activity, path, descriptor);
        CheckNodeId(activity, path, flowchartNodeId, id);
        CheckPosition(activity, path);
        var hasPorts = descriptor?.Type != Controls.Fork || read?.ContainsKey(Controls.BranchesInput) == true;
        return id is null || descriptor is null || read is null || !hasPorts ? null : new ActivityNode
        {
            Id = id,
            NodeId = activity.Text("nodeId") ?? "",
            Type = descriptor.Type,
            TypeVersion = descriptor.Version,
            DisplayText = activity.Member("metadata")?.Text("displayText") ?? activity.Text("name") ?? descriptor.DisplayName,
            Inputs = read,
        };
    }

    private string? Id(JsonElement activity, string path)
    {
        if (activity.Text("id") is not { Length: > 0 } id || id.Contains(':', StringComparison.Ordinal))
        {
            faults.AddFlow($"{path}.id", "不含冒号的非空编号", activity.Member("id").Shown());
            return null;
        }

        if (ids.Add(id))
        {
            return id;
        }

        faults.AddFlow($"{path}.id", "在流程内唯一的编号", $"重复的编号 {id}");
        return null;
    }

    private ActivityDescriptor? Descriptor(JsonElement activity, string path)
    {
        var type = activity.Text("type") ?? "";
        if (type == Controls.Flowchart || catalog.VersionsOf(type).Count == 0)
        {
            var known = string.Join("、", catalog.Types.Where(known => known != Controls.Flowchart));
            faults.AddFlow($"{path}.type", $"已登记的活动类型（{known}）", type == Controls.Flowchart ? "嵌套的流程图" : activity.Member("type").Shown());
            return null;
        }

        var found = activity.Whole("version") is { } version ? catalog.Find(type, version) : null;
        if (found is null)
        {
            faults.AddFlow($"{path}.version", $"{type} 已登记的版本 {string.Join("、", catalog.VersionsOf(type))}", activity.Member("version").Shown());
        }

        return found?.Descriptor;
    }

    private void CheckNodeId(JsonElement activity, string path, string? flowchartNodeId, string? id)
    {
        if (flowchartNodeId is not null && id is not null && activity.Text("nodeId") != $"{flowchartNodeId}:{id}")
        {
            faults.Add($"{path}.nodeId", $"{flowchartNodeId}:{id}", activity.Member("nodeId").Shown());
        }
    }

    private void CheckPosition(JsonElement activity, string path)
    {
        var position = activity.Member("metadata")?.Member("designer")?.Member("position");
        if (position is null || !position.Value.IsNumber("x") || !position.Value.IsNumber("y"))
        {
            faults.Add($"{path}.metadata.designer.position", "画布位置 {x, y}", position.Shown());
        }
    }
}
