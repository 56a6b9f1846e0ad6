using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Monitoring.Workflows.Definitions;

/// <summary>Gives a definition back as JSON: what was read, plus what a server adds.</summary>
public static class DefinitionWriter
{
    /// <summary>For files, read by people: real Chinese, and quotes inside text as \" rather than by number.</summary>
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As served to Studio. The links are the host's to add.</summary>
    public static JsonObject Serve(WorkflowDefinition definition, DateTimeOffset createdAt, bool isLatest, bool isPublished)
    {
        var served = Parse(definition.Json);
        served["id"] = definition.Id;
        served["createdAt"] = createdAt;
        served["isLatest"] = isLatest;
        served["isPublished"] = isPublished;
        return served;
    }

    /// <summary>As a file of the repository: without what the server added.</summary>
    public static string Export(WorkflowDefinition definition)
    {
        var file = Parse(definition.Json);
        foreach (var addition in CanonicalJson.ServerAdditions)
        {
            file.Remove(addition);
        }

        file.Insert(0, "id", definition.Id);
        return file.ToJsonString(Readable) + "\n";
    }

    /// <summary>A definition new from the browser comes without node ids; an instance of it could not be shown.</summary>
    public static void AddNodeIds(JsonObject definition)
    {
        if (definition["root"] is not JsonObject root || (string?)root["id"] is not { } rootId)
        {
            return;
        }

        var flowchart = (string?)root["nodeId"] ?? $"{(string?)definition["definitionId"] ?? "Workflow1"}:{rootId}";
        root["nodeId"] = flowchart;
        foreach (var activity in (root["activities"] as JsonArray ?? []).OfType<JsonObject>())
        {
            activity["nodeId"] = $"{flowchart}:{(string?)activity["id"]}";
        }
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
