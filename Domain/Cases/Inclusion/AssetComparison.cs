using Monitoring.Domain.Forms;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases.Inclusion;

/// <summary>The asset comparison (C-20, C-21): a hit is a reference, answered with an opinion; it never rejects by itself.</summary>
public sealed record AssetComparison
{
    [Field("比对完成日期")]
    public required DateOnly ComparedOn { get; init; }

    [Field("比对结果", Hint = "没有发现的不填")]
    public IReadOnlyList<AssetHit> Hits { get; init; } = [];

    [Field("比对说明", Multiline = true)]
    public string? Note { get; init; }

    internal IEnumerable<Refusal> Faults(DateOnly today)
    {
        if (ComparedOn > today)
        {
            yield return ComparisonRefusals.InFuture;
        }

        for (var i = 0; i < Hits.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(Hits[i].Facts))
            {
                yield return ComparisonRefusals.FactsMissing.On($"hits[{i}].facts");
            }

            if (string.IsNullOrWhiteSpace(Hits[i].Opinion))
            {
                yield return ComparisonRefusals.OpinionMissing.On($"hits[{i}].opinion");
            }
        }
    }
}

public sealed record AssetHit
{
    [Field("类别")]
    public required AssetKind Kind { get; init; }

    [Field("比对到的情况")]
    public required string Facts { get; init; }

    [Field("金额或估值", Unit = "元")]
    public decimal? Amount { get; init; }

    [Field("分析研判意见", Multiline = true)]
    public required string Opinion { get; init; }
}

public enum AssetKind
{
    Housing,
    OtherRealEstate,
    BusinessRegistration,
    FinancialAssets,
    Vehicle,
    PublicPayroll,
    CompanyRole,
}

public static class ComparisonRefusals
{
    public static readonly Refusal InFuture = new("comparison.in-future", "比对日期不能晚于今天。") { Field = "comparedOn" };
    public static readonly Refusal FactsMissing = new("comparison.facts-missing", "请写明比对到的情况。");
    public static readonly Refusal OpinionMissing = new("comparison.opinion-missing", "每条比对结果都要逐一写出分析研判意见（比对结果只是参考，不直接决定是否纳入）。");
}
