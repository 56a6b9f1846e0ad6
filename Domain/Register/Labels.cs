namespace Monitoring.Domain.Register;

/// <summary>The words of the plan for the closed sets of the register.</summary>
public static partial class Labels
{
    public static string Of(RiskKind risk) => risk switch
    {
        RiskKind.Illness => "因病",
        RiskKind.Schooling => "因学",
        RiskKind.Disability => "因残",
        RiskKind.Disaster => "因自然灾害",
        RiskKind.Accident => "因意外事故",
        RiskKind.BusinessFail => "因产业项目失败",
        RiskKind.JobUnstable => "因务工就业不稳",
        RiskKind.NoLabour => "缺劳动力",
        RiskKind.Other => "其他",
    };

    public static string Of(DisasterKind kind) => kind switch
    {
        DisasterKind.Flood => "洪涝灾害",
        DisasterKind.Geological => "地质灾害",
        DisasterKind.Drought => "旱灾",
        DisasterKind.Biological => "生物灾害（虫灾）",
        DisasterKind.Meteorological => "气象灾害",
        DisasterKind.Earthquake => "地震灾害",
        DisasterKind.Other => "其他（森林草原火灾、海洋灾害等）",
    };

    public static string Of(MonitorType type) => type switch
    {
        MonitorType.Unstable => "脱贫不稳定户",
        MonitorType.Marginal => "边缘易致贫户",
        MonitorType.Sudden => "突发严重困难户",
    };

    public static string Of(LeadChannel channel) => channel switch
    {
        LeadChannel.SelfDeclaration => "自主申报",
        LeadChannel.Sweep => "集中排查",
        LeadChannel.Visit => "入户走访",
        LeadChannel.Grassroots => "基层上报",
        LeadChannel.DataMatch => "数据比对",
        LeadChannel.Hotline => "热线信访",
    };

    public static string Of(FormChannel channel) => channel switch
    {
        FormChannel.SelfDeclaration => "农户自主申报",
        FormChannel.Officials => "基层干部排查",
        FormChannel.Departments => "部门筛查预警",
        FormChannel.Public => "社会监督发现",
    };

    public static string Of(NotIncludedReason reason) => reason switch
    {
        NotIncludedReason.RiskGone => "风险自然消失",
        NotIncludedReason.StableIncome => "有公职人员、企业法人等收入稳定",
        NotIncludedReason.Asset => "有高价房、高价车、大额存款和资产等",
        NotIncludedReason.Supported => "法定赡养人等能保障其基本生活的",
        NotIncludedReason.Conduct => "有违法犯罪行为，好吃懒做等",
    };

    public static string Of(Sex sex) => sex switch
    {
        Sex.Male => "男",
        Sex.Female => "女",
    };

    public static string Of(LabourSkill skill) => skill switch
    {
        LabourSkill.Skilled => "技能劳动力",
        LabourSkill.Ordinary => "普通劳动力",
        LabourSkill.Weak => "弱劳动力或半劳动力",
        LabourSkill.Lost => "丧失劳动力",
        LabourSkill.None => "无劳动力",
    };

    public static string Of(LowIncomeStatus status) => status switch
    {
        LowIncomeStatus.None => "无",
        LowIncomeStatus.Dibao => "低保",
        LowIncomeStatus.Tekun => "特困",
        LowIncomeStatus.Marginal => "低保边缘",
    };
}
