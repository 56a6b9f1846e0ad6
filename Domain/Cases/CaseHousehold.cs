using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases;

/// <summary>What a case needs to know of its household, read from the register within the act.</summary>
public sealed record CaseHousehold
{
    public required HouseholdId Id { get; init; }

    public required string HeadName { get; init; }

    public required string HeadIdNo { get; init; }

    public required string VillageName { get; init; }

    public required string TownName { get; init; }

    public required string GroupName { get; init; }

    public required string Phone { get; init; }

    public required int Size { get; init; }

    public required int LabourCount { get; init; }

    /// <summary>低保 or 特困 by the civil affairs list; null when neither (C-20).</summary>
    public required string? SafetyNet { get; init; }

    /// <summary>The last day of a false-declaration ban on the household or its head; null without one (C-25).</summary>
    public required DateOnly? BarredThrough { get; init; }

    public required decimal? PerCapitaIncome { get; init; }

    public required int? IncomeYear { get; init; }

    public IReadOnlyList<CaseMember> Members { get; init; } = [];
}

public sealed record CaseMember
{
    public required PersonId Id { get; init; }

    public required string Name { get; init; }

    public required string IdNo { get; init; }

    public required string Relation { get; init; }

    public required bool IsAdult { get; init; }

    public required string? DisabilityCertificate { get; init; }
}
