using Monitoring.Domain.Forms;
using Monitoring.Domain.Register;

namespace Monitoring.Domain.Cases.Inclusion;

/// <summary>Form 3 乡镇核查表 with its conditional fields (C-29).</summary>
public sealed record TownVerification
{
    [Field("年人均可支配收入", Unit = "元")]
    public required decimal IncomeExact { get; init; }

    [Field("监测对象类型")]
    public required MonitorType MonitorType { get; init; }

    [Field("预警监测渠道")]
    public required IReadOnlyList<FormChannel> Channels { get; init; }

    [Field("返贫致贫风险")]
    public required IReadOnlyList<RiskKind> Risks { get; init; }

    [Field("因病", WhenField = "risks", WhenValue = "ILLNESS")]
    public IReadOnlyList<IllnessDetail> Illnesses { get; init; } = [];

    [Field("因学", WhenField = "risks", WhenValue = "SCHOOLING")]
    public IReadOnlyList<SchoolingDetail> Schoolings { get; init; } = [];

    [Field("因残", WhenField = "risks", WhenValue = "DISABILITY")]
    public IReadOnlyList<DisabilityDetail> Disabilities { get; init; } = [];

    [Field("灾害种类", WhenField = "risks", WhenValue = "DISASTER")]
    public IReadOnlyList<DisasterKind> DisasterKinds { get; init; } = [];

    [Field("受灾情况", Multiline = true, WhenField = "risks", WhenValue = "DISASTER")]
    public string? DisasterText { get; init; }

    [Field("事故种类", WhenField = "risks", WhenValue = "ACCIDENT")]
    public AccidentKind? AccidentKind { get; init; }

    [Field("事故情况", Multiline = true, WhenField = "risks", WhenValue = "ACCIDENT")]
    public string? AccidentText { get; init; }

    [Field("产业项目失败说明", Multiline = true, WhenField = "risks", WhenValue = "BUSINESS_FAIL")]
    public string? BusinessFailText { get; init; }

    [Field("务工就业不稳说明", Multiline = true, WhenField = "risks", WhenValue = "JOB_UNSTABLE")]
    public string? JobUnstableText { get; init; }

    [Field("缺劳动力情形", WhenField = "risks", WhenValue = "NO_LABOUR")]
    public NoLabourKind? NoLabourKind { get; init; }

    [Field("有劳动力无法务工说明", WhenField = "noLabourKind", WhenValue = "CANNOT_WORK")]
    public string? NoLabourText { get; init; }

    [Field("其他风险说明", Multiline = true, WhenField = "risks", WhenValue = "OTHER")]
    public string? OtherText { get; init; }

    [Field("支出或减收证据", Multiline = true, WhenField = "monitorType", WhenValue = "SUDDEN")]
    public string? Evidence { get; init; }

    [Field("收入高于监测范围仍拟纳入的理由", Multiline = true)]
    public string? OverLineReason { get; init; }

    [Field("不纳入原因")]
    public IReadOnlyList<NotIncludedReason> NotIncludedReasons { get; init; } = [];

    [Field("不纳入的事实和说明", Multiline = true)]
    public string? NotIncludedFacts { get; init; }

    [Field("镇（街道）负责人同意按“有违法犯罪行为，好吃懒做等”不纳入", WhenField = "notIncludedReasons", WhenValue = "CONDUCT")]
    public string? ConductConsentBy { get; init; }

    [Field("户主签字")]
    public required SignatureKind HeadSign { get; init; }

    [Field("村支部书记签字")]
    public required string VillageSecretarySign { get; init; }

    [Field("镇街干部签字")]
    public required string TownOfficerSign { get; init; }

    [Field("核查时间")]
    public required DateOnly VerifiedOn { get; init; }

    [Field("签字表照片或扫描件", Content = FieldContent.Files)]
    public IReadOnlyList<Guid> SignedFiles { get; init; } = [];

    /// <summary>是否拟定为监测对象; set by the outcome.</summary>
    public bool Proposed { get; init; }
}

public sealed record IllnessDetail
{
    [Field("患者", Content = FieldContent.Member)]
    public required Guid PatientId { get; init; }

    [Field("当年医疗自付支出", Unit = "元")]
    public required decimal MedicalSelfPaid { get; init; }
}

public sealed record SchoolingDetail
{
    [Field("学生", Content = FieldContent.Member)]
    public required Guid StudentId { get; init; }

    [Field("当年就学自付支出", Unit = "元")]
    public required decimal SchoolSelfPaid { get; init; }
}

/// <summary>Type and grade follow from the certificate number and are shown, not asked.</summary>
public sealed record DisabilityDetail
{
    [Field("残疾人", Content = FieldContent.Member)]
    public required Guid MemberId { get; init; }

    [Field("残疾证号")]
    public required string DisabilityCertNo { get; init; }
}

public enum AccidentKind
{
    Traffic,
    Other,
}

public enum NoLabourKind
{
    NoLabourInFamily,
    CannotWork,
}
