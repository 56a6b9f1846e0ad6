using Monitoring.Workflows.Definitions;

namespace Monitoring.Activities.Inclusion;

/// <summary>The passages the plan demands of every inclusion (三(二)); told to the engine, so that no definition leads round them.</summary>
public static class InclusionLaw
{
    public const string Pledge = "PLEDGE";
    public const string Visit = "VISIT";
    public const string Comparison = "COMPARISON";
    public const string Appraisal = "APPRAISAL";
    public const string Notice = "NOTICE";
    public const string Verification = "TOWN_VERIFICATION";
    public const string Check = "DISTRICT_CHECK";
    public const string Committee = "COMMITTEE";
    public const string Reply = "REPLY";

    public static ProcedureLaw Law { get; } = new("inclusion", new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Pledge] = "农户承诺授权",
        [Visit] = "入户核实",
        [Comparison] = "资产比对或依法免比对",
        [Appraisal] = "村级民主评议",
        [Notice] = "公示5个工作日",
        [Verification] = "镇街核查",
        [Check] = "区级组织核查",
        [Committee] = "管委会研究审定",
        [Reply] = "区级批复",
    });
}
