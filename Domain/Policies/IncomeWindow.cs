using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Policies;

/// <summary>The twelve consecutive months an income is counted over (C-36, domain 5.5); printed on the form.</summary>
/// <param name="First">First day of the first month.</param>
/// <param name="Last">First day of the last month.</param>
public sealed record IncomeWindow(DateOnly First, DateOnly Last)
{
    public const int Months = 12;

    public string Words => $"{First.Year}年{First.Month}月至{Last.Year}年{Last.Month}月";

    public static IncomeWindow Of(DateOnly countedOn, IncomeWindowEnd end)
    {
        var month = new DateOnly(countedOn.Year, countedOn.Month, 1);
        var last = end switch
        {
            IncomeWindowEnd.AcceptanceMonth => month,
            IncomeWindowEnd.PreviousMonth => month.AddMonths(-1),
        };
        return new(last.AddMonths(1 - Months), last);
    }

    /// <summary>Twelve monthly cells shared among those who lived on them.</summary>
    public static decimal PerCapita(IReadOnlyList<decimal> monthly, int members)
    {
        if (monthly.Count != Months)
        {
            throw new ArgumentException("A window has twelve months.", nameof(monthly));
        }

        return Money.PerCapita(monthly.Sum(), members);
    }
}

/// <summary>Whether the month of the acceptance is the last of the twelve (the plan's words) or the one before it (national practice).</summary>
public enum IncomeWindowEnd
{
    AcceptanceMonth,
    PreviousMonth,
}
