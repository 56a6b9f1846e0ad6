namespace Monitoring.Workflows.Definitions;

/// <summary>Collects everything that is wrong with one file.</summary>
internal sealed class FaultList(string file)
{
    private readonly List<DefinitionFault> faults = [];

    public IReadOnlyList<DefinitionFault> All => faults;

    /// <summary>False once the flow itself cannot be trusted, so that asking where it leads would only yield follow-up faults.</summary>
    public bool FlowIsKnown { get; private set; } = true;

    public void Add(string path, string expected, string found) => faults.Add(new(file, path, expected, found));

    public void AddFlow(string path, string expected, string found)
    {
        Add(path, expected, found);
        FlowIsKnown = false;
    }
}
