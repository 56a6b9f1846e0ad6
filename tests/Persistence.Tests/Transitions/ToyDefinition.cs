using System.Text.Json;
using Monitoring.Persistence.Engine;
using Monitoring.Workflows.Definitions;

namespace Monitoring.Persistence.Tests.Transitions;

/// <summary>Ask a person, rest five days, let a person confirm.</summary>
internal static class ToyDefinition
{
    public static PublishedDefinition Row(DefinitionReader reader, DateTimeOffset at)
    {
        var read = reader.Read("toy", Json()).Value;
        return new() { Id = read.Id, DefinitionId = read.DefinitionId, Version = read.Version, Name = read.Name, Json = read.Json, Hash = read.Hash, PublishedAt = at };
    }

    private static string Json() => JsonSerializer.Serialize(new
    {
        id = "toy-v1",
        definitionId = "toy",
        name = "试跑",
        version = 1,
        root = new
        {
            id = "flow",
            nodeId = "Toy:flow",
            type = "Elsa.Flowchart",
            version = 1,
            activities = new[]
            {
                Node("start", "Elsa.Start"), Node("ask", "Toy.Ask"), Node("rest", "Toy.Rest"), Node("confirm", "Toy.Confirm"),
                Node("done", "Elsa.End"), Node("rejected", "Elsa.End"),
            },
            connections = new[]
            {
                Line("start", "Done", "ask"), Line("ask", "Approved", "rest"), Line("ask", "Rejected", "rejected"),
                Line("rest", "Passed", "confirm"), Line("confirm", "Done", "done"),
            },
        },
    });

    private static object Node(string id, string type) => new { id, nodeId = "Toy:flow:" + id, name = id, type, version = 1, metadata = new { displayText = id, designer = new { position = new { x = 0, y = 0 } } } };

    private static object Line(string source, string port, string target) =>
        new { source = new { activity = source, port }, target = new { activity = target, port = "In" } };
}
