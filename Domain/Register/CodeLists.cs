using Monitoring.Domain.Register.Identity;

namespace Monitoring.Domain.Register;

/// <summary>Every closed list of the register (domain 1.5, 1.6 and form 8), for forms, spreadsheets and programs alike.</summary>
public static class CodeLists
{
    public static CodeList<RiskKind> Risk { get; } = new("risk", "返贫致贫风险", Labels.Of);

    public static CodeList<DisasterKind> Disaster { get; } = new("disasterKind", "自然灾害种类", Labels.Of, DisasterKinds.NationalCode);

    public static CodeList<RegionalRiskKind> RegionalRisk { get; } = new("regionalRisk", "规模性返贫风险", Labels.Of);

    public static CodeList<MonitorType> MonitorType { get; } = new("monitorType", "监测对象类型", Labels.Of);

    public static CodeList<LeadChannel> LeadChannel { get; } = new("leadChannel", "线索来源", Labels.Of);

    public static CodeList<FormChannel> FormChannel { get; } = new("formChannel", "预警监测渠道", Labels.Of);

    public static CodeList<NotIncludedReason> NotIncludedReason { get; } = new("notIncludedReason", "不纳入原因", Labels.Of);

    public static CodeList<MeasureKind> Measure { get; } = new("measure", "帮扶措施", Labels.Of, Measures.ShortName);

    public static CodeList<MeasureGroup> MeasureGroup { get; } = new("measureGroup", "帮扶措施类别", Labels.Of);

    public static CodeList<Sex> Sex { get; } = new("sex", "性别", Labels.Of, sex => Labels.Of(sex) + "性");

    public static CodeList<IdType> IdType { get; } = new("idType", "证件类型", Labels.Of, type => type is Register.IdType.ResidentId ? "身份证" : null);

    public static CodeList<Relation> Relation { get; } = new("relation", "与户主关系", Labels.Of, Kinship.OtherWord);

    public static CodeList<PoliticalStatus> PoliticalStatus { get; } = new("political", "政治面貌", Labels.Of);

    public static CodeList<Education> Education { get; } = new("education", "文化程度", Labels.Of);

    public static CodeList<StudentStatus> StudentStatus { get; } = new("studentStatus", "在校生状况", Labels.Of);

    public static CodeList<DropoutReason> DropoutReason { get; } = new("dropoutReason", "义务教育阶段未上学原因", Labels.Of);

    public static CodeList<HealthStatus> Health { get; } = new("health", "健康状况", Labels.Of);

    public static CodeList<LabourSkill> LabourSkill { get; } = new("labourSkill", "劳动技能", Labels.Of);

    public static CodeList<LabourCapacity> LabourCapacity { get; } = new("labourCapacity", "劳动能力", Labels.Of);

    public static CodeList<WorkArea> WorkArea { get; } = new("workArea", "务工所在地", Labels.Of);

    public static CodeList<LowIncomeStatus> LowIncome { get; } = new("lowIncome", "低收入人口类别", Labels.Of);

    public static CodeList<KeyGroup> KeyGroup { get; } = new("keyGroup", "重点关注人群", Labels.Of);

    public static CodeList<DisabilityCategory> DisabilityCategory { get; } = new("disabilityCategory", "残疾类别", DisabilityLabels.Of);

    public static CodeList<DisabilityGradeGroup> DisabilityGradeGroup { get; } = new("disabilityGradeGroup", "残疾等级", DisabilityLabels.Of);

    public static IReadOnlyList<CodeList> All { get; } =
    [
        Risk, Disaster, RegionalRisk, MonitorType, LeadChannel, FormChannel, NotIncludedReason, Measure, MeasureGroup, Sex, IdType, Relation,
        PoliticalStatus, Education, StudentStatus, DropoutReason, Health, LabourSkill, LabourCapacity, WorkArea, LowIncome, KeyGroup,
        DisabilityCategory, DisabilityGradeGroup,
    ];
}
