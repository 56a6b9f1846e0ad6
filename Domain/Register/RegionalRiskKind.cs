namespace Monitoring.Domain.Register;

/// <summary>List B: the nine kinds of large-scale risk (C-09), not to be taken for the nine household risks of list A.</summary>
public enum RegionalRiskKind
{
    IllnessOrDisability,
    DisasterOrAccident,
    UnsafeHousing,
    UnsafeWater,
    UnstableJobs,
    IndustryFailure,
    PolicyTransition,
    AssetMismanagement,
    OverdueMicrocredit,
}

public static partial class Labels
{
    public static string Of(RegionalRiskKind kind) => kind switch
    {
        RegionalRiskKind.IllnessOrDisability => "因病因残致贫",
        RegionalRiskKind.DisasterOrAccident => "自然灾害意外事故致贫",
        RegionalRiskKind.UnsafeHousing => "新增住房不安全",
        RegionalRiskKind.UnsafeWater => "新增饮水不安全",
        RegionalRiskKind.UnstableJobs => "就业不稳定减收",
        RegionalRiskKind.IndustryFailure => "乡村产业失败",
        RegionalRiskKind.PolicyTransition => "政策衔接引发",
        RegionalRiskKind.AssetMismanagement => "扶贫资产监管不善",
        RegionalRiskKind.OverdueMicrocredit => "小额贷款逾期",
    };
}
