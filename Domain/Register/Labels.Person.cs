namespace Monitoring.Domain.Register;

/// <content>The words of form 8 for a member.</content>
public static partial class Labels
{
    public static string Of(IdType type) => type switch
    {
        IdType.ResidentId => "居民身份证",
        IdType.DisabilityCertificate => "残疾人证",
        IdType.None => "暂无证件",
    };

    public static string Of(PoliticalStatus status) => status switch
    {
        PoliticalStatus.PartyMember => "中共党员",
        PoliticalStatus.ProbationaryPartyMember => "中共预备党员",
        PoliticalStatus.YouthLeagueMember => "共青团员",
        PoliticalStatus.DemocraticPartyMember => "民主党派",
        PoliticalStatus.Masses => "群众",
    };

    public static string Of(Education education) => education switch
    {
        Education.Illiterate => "文盲或半文盲",
        Education.Primary => "小学",
        Education.JuniorHigh => "初中",
        Education.SeniorHigh => "高中",
        Education.JuniorCollege => "大专",
        Education.BachelorOrAbove => "本科及以上",
    };

    public static string Of(StudentStatus status) => status switch
    {
        StudentStatus.BelowPreschool => "学龄前儿童",
        StudentStatus.Preschool => "学前教育",
        StudentStatus.Primary => "小学",
        StudentStatus.JuniorHigh7 => "七年级",
        StudentStatus.JuniorHigh8 => "八年级",
        StudentStatus.JuniorHigh9 => "九年级",
        StudentStatus.SeniorHigh1 => "普通高中一年级",
        StudentStatus.SeniorHigh2 => "普通高中二年级",
        StudentStatus.SeniorHigh3 => "普通高中三年级",
        StudentStatus.Vocational1 => "中职一年级",
        StudentStatus.Vocational2 => "中职二年级",
        StudentStatus.Vocational3 => "中职三年级",
        StudentStatus.JuniorCollege1 => "高职高专一年级",
        StudentStatus.JuniorCollege2 => "高职高专二年级",
        StudentStatus.JuniorCollege3 => "高职高专三年级",
        StudentStatus.Technician1 => "技师学院一年级",
        StudentStatus.Technician2 => "技师学院二年级",
        StudentStatus.Technician3 => "技师学院三年级",
        StudentStatus.Technician4 => "技师学院四年级",
        StudentStatus.Bachelor1 => "本科一年级",
        StudentStatus.Bachelor2 => "本科二年级",
        StudentStatus.Bachelor3 => "本科三年级",
        StudentStatus.Bachelor4 => "本科四年级",
        StudentStatus.Bachelor5 => "本科五年级",
        StudentStatus.Postgraduate => "硕士研究生及以上",
    };

    public static string Of(DropoutReason reason) => reason switch
    {
        DropoutReason.Illness => "因病",
        DropoutReason.Disability => "因残",
        DropoutReason.Other => "其他",
    };

    public static string Of(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "健康",
        HealthStatus.ChronicDisease => "长期慢性病",
        HealthStatus.MajorIllness => "患有大病",
        HealthStatus.Disabled => "残疾",
    };

    public static string Of(WorkArea area) => area switch
    {
        WorkArea.WithinTown => "乡（镇）内",
        WorkArea.WithinCounty => "乡（镇）外县内",
        WorkArea.WithinProvince => "县外省内",
        WorkArea.OutsideProvince => "省外",
        WorkArea.Other => "其他",
    };

    public static string Of(LabourCapacity capacity) => capacity switch
    {
        LabourCapacity.Full => "有劳动能力",
        LabourCapacity.Partial => "部分丧失劳动能力",
        LabourCapacity.None => "无劳动能力",
    };

    public static string Of(KeyGroup group) => group switch
    {
        KeyGroup.MajorIllness => "大病重病患者",
        KeyGroup.HeavyChronicDisease => "负担较重的慢性病患者",
        KeyGroup.SevereDisability => "重度残疾人",
        KeyGroup.MentalOrIntellectualDisability => "3、4级精神、智力残疾人",
        KeyGroup.DisabledTekunElder => "失能特困老年人",
    };
}
