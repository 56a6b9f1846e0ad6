namespace Monitoring.Testing.Service;

/// <summary>What its client knows of one case: what the service has acknowledged, and what it was asked and never answered.</summary>
public sealed class WorkedCase(VillageHousehold household)
{
    public Guid Household { get; } = household.Id;

    /// <summary>Households on the civil affairs list are not compared again.</summary>
    public bool ComparisonWaived { get; } = household.OnSafetyNet;

    public Guid? Lead { get; set; }

    public Guid? Id { get; set; }

    /// <summary>Steps whose completion was answered, or found done afterwards.</summary>
    public HashSet<string> Done { get; } = [];

    /// <summary>The step asked for when the service went away.</summary>
    public string? InFlight { get; set; }

    public bool IsFinished => Done.Contains(InclusionWay.Steps[^1].Name);

    public bool Needs(WayStep step) => !Done.Contains(step.Name) && !(ComparisonWaived && step.Name == InclusionWay.Comparison);
}

public sealed record VillageHousehold(Guid Id, bool OnSafetyNet);
