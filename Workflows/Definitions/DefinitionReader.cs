using System.Text.Json;
using Monitoring.Workflows.Activities;

namespace Monitoring.Workflows.Definitions;

/// <summary>Reads Elsa 3's definition JSON: a definition fit to run, or all of its faults at once.</summary>
/// <param name="laws">What the law requires of each procedure; a procedure without a law has no mandatory passages.</param>
public sealed class DefinitionReader(ActivityCatalog catalog, IEnumerable<ProcedureLaw> laws)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly Dictionary<string, ProcedureLaw> laws = laws.ToDictionary(law => law.DefinitionId);

    /// <param name="file">Named in the faults, so that people know what to open.</param>
    public DefinitionReading Read(string file, string json)
    {
        var faults = new FaultList(file);
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            var definition = Read(document.RootElement, json, faults);
            return new() { Definition = faults.All.Count == 0 ? definition : null, Faults = faults.All };
        }
        catch (JsonException malformed)
        {
            faults.Add("$", "合法的 JSON", malformed.LineNumber is null ? "有重名的属性" : $"第 {malformed.LineNumber + 1} 行第 {malformed.BytePositionInLine + 1} 字节处无法读懂");
            return new() { Definition = null, Faults = faults.All };
        }
    }

    private WorkflowDefinition? Read(JsonElement top, string json, FaultList faults)
    {
        if (top.ValueKind is not JsonValueKind.Object)
        {
            faults.Add("$", "流程定义对象", JsonReading.Shown(top));
            return null;
        }

        var heading = Heading(top, faults);
        var root = top.Member("root");
        if (root?.Text("type") != Controls.Flowchart)
        {
            faults.Add("$.root.type", Controls.Flowchart, (root?.Member("type")).Shown());
            return null;
        }

        var nodeId = FlowchartNodeId(root.Value, faults);
        var reader = new ActivityReader(catalog, faults);
        var activities = reader.Read(root.Value, nodeId);
        var connections = new ConnectionReader(catalog, faults, activities, reader.Ids).Read(root.Value);
        CheckOneStart(activities, faults);
        if (!faults.FlowIsKnown)
        {
            return null;
        }

        var definition = new WorkflowDefinition
        {
            Id = top.Text("id") is { Length: > 0 } id ? id : $"{heading.DefinitionId}-v{heading.Version}",
            DefinitionId = heading.DefinitionId,
            Version = heading.Version,
            Name = heading.Name,
            Description = top.Text("description") ?? "",
            Json = json,
            Hash = CanonicalJson.Hash(top),
            FlowchartNodeId = nodeId ?? "",
            Activities = [.. activities.OfType<ActivityNode>()],
            Connections = connections,
        };
        new DefinitionValidator(catalog, laws.GetValueOrDefault(heading.DefinitionId), definition, faults).Validate();
        return definition;
    }

    private static (string DefinitionId, int Version, string Name) Heading(JsonElement top, FaultList faults)
    {
        var definitionId = top.Text("definitionId")?.Trim() ?? "";
        if (definitionId.Length == 0)
        {
            faults.Add("$.definitionId", "非空的流程编号，如 inclusion", top.Member("definitionId").Shown());
        }

        var version = top.Whole("version") ?? 0;
        if (version < 1)
        {
            faults.Add("$.version", "从 1 起的整数", top.Member("version").Shown());
        }

        var name = top.Text("name")?.Trim() ?? "";
        if (name.Length == 0)
        {
            faults.Add("$.name", "流程名称", top.Member("name").Shown());
        }

        return (definitionId, version, name);
    }

    /// <summary>Elsa names a node by its path: the workflow, the flowchart, the activity.</summary>
    private static string? FlowchartNodeId(JsonElement root, FaultList faults)
    {
        var id = root.Text("id");
        var nodeId = root.Text("nodeId");
        if (nodeId?.Split(':') is [{ Length: > 0 }, { Length: > 0 } last] && last == id)
        {
            return nodeId;
        }

        faults.Add("$.root.nodeId", $"<流程>:{id ?? "flow"}", root.Member("nodeId").Shown());
        return null;
    }

    private static void CheckOneStart(IReadOnlyList<ActivityNode?> activities, FaultList faults)
    {
        var starts = activities.Where(activity => activity?.Type == Controls.Start).Select(activity => activity!.Id).ToList();
        if (starts.Count != 1)
        {
            faults.AddFlow("$.root.activities", $"有且只有一个 {Controls.Start}", starts.Count == 0 ? "没有" : $"{starts.Count} 个：{string.Join("、", starts)}");
        }
    }
}
