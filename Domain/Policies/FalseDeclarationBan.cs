namespace Monitoring.Domain.Policies;

/// <summary>Three years without application after a false declaration (C-25, domain 5.6).</summary>
/// <remarks>It closes this procedure only: emergency aid and an application for dibao stay open.</remarks>
public static class FalseDeclarationBan
{
    private const int Years = 3;

    /// <summary>The last banned day: the same date three years on, or the end of February when that date is missing (民法典 202).</summary>
    public static DateOnly Through(DateOnly decidedOn) => decidedOn.AddYears(Years);

    public static DateOnly MayApplyFrom(DateOnly decidedOn) => Through(decidedOn).AddDays(1);
}
