namespace Monitoring.Workflows.Definitions;

/// <summary>A validated, immutable flowchart in Elsa 3's format. <see cref="Json"/> is the file's own text.</summary>
public sealed class WorkflowDefinition
{
    /// <summary>The version's own id, such as <c>inclusion-v1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The procedure, such as <c>inclusion</c>.</summary>
    public required string DefinitionId { get; init; }

    public required int Version { get; init; }

    public required string Name { get; init; }

    public string Description { get; init; } = "";

    public required string Json { get; init; }

    /// <summary>SHA-256 (hex) of the canonical JSON; decides whether a file is the version already stored.</summary>
    public required string Hash { get; init; }

    public required string FlowchartNodeId { get; init; }

    public required IReadOnlyList<ActivityNode> Activities { get; init; }

    public required IReadOnlyList<Connection> Connections { get; init; }

    /// <summary>The same flow, indexed; derived once, on first use.</summary>
    internal FlowGraph Graph => field ??= new FlowGraph(this);
}

public sealed class ActivityNode
{
    public required string Id { get; init; }

    public required string NodeId { get; init; }

    public required string Type { get; init; }

    public required int TypeVersion { get; init; }

    public required string DisplayText { get; init; }

    /// <summary>Literal inputs by camelCase name, as written.</summary>
    public required IReadOnlyDictionary<string, string> Inputs { get; init; }
}

public sealed record Connection(string Source, string Port, string Target)
{
    internal string Key => $"{Source}:{Port}";
}
