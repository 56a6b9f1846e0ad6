namespace Monitoring.Workflows.Activities;

/// <summary>What a definition may say about an activity, in Elsa's words.</summary>
public sealed record ActivityDescriptor
{
    /// <summary>Elsa's type name, such as <c>Monitoring.VillageAppraisal</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Changed behaviour is a new version registered beside the old one.</summary>
    public int Version { get; init; } = 1;

    public required string DisplayName { get; init; }

    public string Description { get; init; } = "";

    public string Category { get; init; } = "";

    /// <summary>The named ways out; every one must be connected. Empty only when <see cref="IsTerminal"/>.</summary>
    public IReadOnlyList<Port> Outcomes { get; init; } = [];

    public IReadOnlyList<InputDescriptor> Inputs { get; init; } = [];

    /// <summary>True when the instance ends here.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>The step required by law that this activity performs; see ProcedureLaw.</summary>
    public string? Passage { get; init; }

    /// <summary>Outcomes by which the passage counts as made (for instance not by 退回). Empty: all.</summary>
    public IReadOnlyList<string> PassedBy { get; init; } = [];

    /// <summary>For a terminal activity: the procedure reached its aim, so every passage must lie behind it.</summary>
    public bool IsSuccess { get; init; }
}

public sealed record Port(string Name, string DisplayName);

/// <param name="TypeName">Elsa's alias: String, Int32, Boolean, Decimal.</param>
public sealed record InputDescriptor(string Name, string TypeName, string DisplayName)
{
    public string Description { get; init; } = "";

    public bool IsRequired { get; init; }
}
