using Monitoring.Domain.Register;

namespace Monitoring.Domain.Policies;

/// <summary>What a per-capita income means against the year's line (C-07, C-23, C-37).</summary>
public static class IncomeRules
{
    /// <summary>以下 includes the number itself.</summary>
    public static bool IsInRange(decimal perCapita, decimal threshold) => perCapita <= threshold;

    /// <summary>Elimination wants 超出: strictly above the line of the year of acceptance.</summary>
    public static bool IsAboveLine(decimal perCapita, decimal threshold) => perCapita > threshold;

    /// <summary>Over the line a reason is recorded; 突发严重困难户 has no ceiling.</summary>
    public static bool NeedsReason(MonitorType type, decimal perCapita, decimal threshold) =>
        type is not MonitorType.Sudden && !IsInRange(perCapita, threshold);

    /// <summary>Without a ceiling, the expense or the loss must be shown.</summary>
    public static bool NeedsEvidence(MonitorType type) => type is MonitorType.Sudden;
}
