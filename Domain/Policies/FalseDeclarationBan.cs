namespace Monitoring.Domain.Policies;

/// <summary>Three years without application after a false declaration (C-25, domain 5.6).</summary>
public static class FalseDeclarationBan
{
    /// <summary>The last banned day: the same date three years on, or the end of February when that date is missing.</summary>
    public static DateOnly Through(DateOnly decidedOn) => decidedOn.AddYears(3);
}
