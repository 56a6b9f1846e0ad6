namespace Monitoring.Domain.Register;

/// <summary>List E: help measures of form 6.</summary>
public enum MeasureKind
{
    Industry,
    Employment,
    Finance,
    PublicPost,
    Housing,
    Water,
    Health,
    CompulsoryEducation,
    Education,
    SafetyNet,
    Social,
    Relocation,
    LivingConditions,
    Infrastructure,
}

public enum MeasureGroup
{
    Income,
    BasicGuarantees,
    SafetyNet,
    Other,
}

public static class Measures
{
    /// <summary>The row of form 6; housing stands with the basic guarantees, where the printed form slipped a row (domain 1.7).</summary>
    public static MeasureGroup GroupOf(MeasureKind kind) => kind switch
    {
        MeasureKind.Industry or MeasureKind.Employment or MeasureKind.Finance or MeasureKind.PublicPost => MeasureGroup.Income,
        MeasureKind.Housing or MeasureKind.Water or MeasureKind.Health or MeasureKind.CompulsoryEducation or MeasureKind.Education =>
            MeasureGroup.BasicGuarantees,
        MeasureKind.SafetyNet => MeasureGroup.SafetyNet,
        MeasureKind.Social or MeasureKind.Relocation or MeasureKind.LivingConditions or MeasureKind.Infrastructure => MeasureGroup.Other,
    };

    /// <summary>List F: any one of these answers the risk (criterion ①). Empty: the plan expects none in particular.</summary>
    public static IReadOnlyList<MeasureKind> ExpectedFor(RiskKind risk) => risk switch
    {
        RiskKind.Illness => [MeasureKind.Health, MeasureKind.SafetyNet, MeasureKind.Social],
        RiskKind.Schooling => [MeasureKind.Education, MeasureKind.CompulsoryEducation, MeasureKind.Social],
        RiskKind.Disability or RiskKind.NoLabour => [MeasureKind.SafetyNet],
        RiskKind.BusinessFail => [MeasureKind.Industry, MeasureKind.Finance],
        RiskKind.JobUnstable => [MeasureKind.Employment, MeasureKind.PublicPost],
        RiskKind.Disaster or RiskKind.Accident or RiskKind.Other => [],
    };

    /// <summary>A warning's question, never a block: is the risk answered by a measure the checks expect?</summary>
    public static bool Answer(RiskKind risk, IEnumerable<MeasureKind> measures) =>
        ExpectedFor(risk) is var expected && (expected.Count == 0 ? measures.Any() : measures.Any(expected.Contains));

    /// <summary>The column heading of the national sheet: 产业 for 产业帮扶.</summary>
    public static string ShortName(MeasureKind kind) => Labels.Of(kind).Replace("帮扶", "", StringComparison.Ordinal);
}

public static partial class Labels
{
    public static string Of(MeasureKind kind) => kind switch
    {
        MeasureKind.Industry => "产业帮扶",
        MeasureKind.Employment => "就业帮扶",
        MeasureKind.Finance => "金融帮扶",
        MeasureKind.PublicPost => "公益岗位帮扶",
        MeasureKind.Housing => "住房安全保障",
        MeasureKind.Water => "饮水安全保障",
        MeasureKind.Health => "健康帮扶",
        MeasureKind.CompulsoryEducation => "义务教育保障",
        MeasureKind.Education => "教育帮扶",
        MeasureKind.SafetyNet => "综合保障",
        MeasureKind.Social => "社会帮扶",
        MeasureKind.Relocation => "搬迁",
        MeasureKind.LivingConditions => "生产生活条件改善",
        MeasureKind.Infrastructure => "基础设施建设",
    };

    public static string Of(MeasureGroup group) => group switch
    {
        MeasureGroup.Income => "增收类",
        MeasureGroup.BasicGuarantees => "“三保障”和饮水安全类",
        MeasureGroup.SafetyNet => "兜底保障类",
        MeasureGroup.Other => "其他类",
    };
}
