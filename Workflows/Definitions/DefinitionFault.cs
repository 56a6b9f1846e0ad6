namespace Monitoring.Workflows.Definitions;

/// <summary>One thing wrong with a definition, said so that whoever drew it can mend it.</summary>
public sealed record DefinitionFault(string File, string JsonPath, string Expected, string Found)
{
    public override string ToString() => $"{File} {JsonPath}：应为{Expected}，实为{Found}";
}

/// <summary>A definition fit to run, or everything that is wrong with it.</summary>
public sealed class DefinitionReading
{
    public required WorkflowDefinition? Definition { get; init; }

    public required IReadOnlyList<DefinitionFault> Faults { get; init; }

    public WorkflowDefinition Value =>
        Definition ?? throw new InvalidOperationException("A refused definition has no value: " + string.Join("; ", Faults));
}
