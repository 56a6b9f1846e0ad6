using Monitoring.Domain.Cases;

namespace Monitoring.Host.Features.Tasks;

/// <summary>Steps that officials do for many households at once, and what the sheet asks for each of them.</summary>
public static class BatchSteps
{
    private static readonly Dictionary<string, (string Label, string[] PerHousehold)> All = new(StringComparer.Ordinal)
    {
        [InclusionSteps.Appraisal] = ("开会评议（一次会议评议多户）", ["for", "against", "abstained", "recusedCount", "recusals"]),
        [InclusionSteps.PostNotice] = ("张贴公示（一张名单多户）", []),
        [InclusionSteps.Batch] = ("组成上报批次", []),
        [InclusionSteps.Release] = ("审核上报本批", []),
        [InclusionSteps.Take] = ("接收批次", []),
        [InclusionSteps.Check] = ("区级组织核查（多户）", []),
        [InclusionSteps.Committee] = ("研究审定（多户）", []),
        [InclusionSteps.Reply] = ("制发批复", []),
    };

    public static bool Has(string step) => All.ContainsKey(step);

    public static string Label(string step) => All[step].Label;

    /// <summary>Fields asked per household; the others are asked once for the whole sheet.</summary>
    public static IReadOnlyList<string> PerHousehold(string step) => All[step].PerHousehold;
}
