namespace Monitoring.Domain.Register.Checks;

/// <summary>What the roster says of one household. What it leaves empty is null and judged by no rule.</summary>
public sealed record HouseholdFacts
{
    public required DateOnly Today { get; init; }

    public required IReadOnlyList<MemberFacts> Members { get; init; }

    public IReadOnlyList<RiskKind> Risks { get; init; } = [];

    public IReadOnlyList<DisasterKind> Disasters { get; init; } = [];

    /// <summary>整户无劳动能力兜底保障户.</summary>
    public bool WholeNoLabour { get; init; }

    /// <summary>An application for dibao that has not been answered yet.</summary>
    public bool DibaoPending { get; init; }

    public decimal? Wage { get; init; }

    public decimal? Transfer { get; init; }

    public decimal? MedicalSelfPaid { get; init; }
}

/// <summary>Something that looks wrong. It never stops anybody: it asks for a note.</summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Detail">What looks wrong and what to do.</param>
/// <param name="MemberIndex">The member's place in the roster; null when the household as a whole is meant.</param>
public sealed record Warning(string Code, string Detail, int? MemberIndex = null);
