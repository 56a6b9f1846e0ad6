using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Register;

/// <summary>A household's income of one year, in yuan. Net income follows; it is never typed.</summary>
public sealed class IncomeRecord
{
    public Guid Id { get; init; }

    public required HouseholdId HouseholdId { get; init; }

    public required int Year { get; init; }

    public required decimal Wage { get; init; }

    public required decimal Business { get; init; }

    public required decimal Property { get; init; }

    public required decimal Transfer { get; init; }

    public required decimal BusinessCost { get; init; }

    /// <summary>Members sharing the income at that time, at least 1.</summary>
    public required int SharedBy { get; init; }

    public decimal Net => Wage + Business + Property + Transfer - BusinessCost;

    public decimal PerCapita => Money.PerCapita(Net, SharedBy);
}
