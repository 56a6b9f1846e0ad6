namespace Monitoring.Domain.Register;

/// <summary>证件类型. Without one yet (newborn) a reason is asked for and the number is completed later (domain 5.1).</summary>
public enum IdType
{
    ResidentId,
    DisabilityCertificate,
    None,
}

/// <summary>政治面貌.</summary>
public enum PoliticalStatus
{
    PartyMember,
    ProbationaryPartyMember,
    YouthLeagueMember,
    DemocraticPartyMember,
    Masses,
}

/// <summary>文化程度, of those no longer at school.</summary>
public enum Education
{
    Illiterate,
    Primary,
    JuniorHigh,
    SeniorHigh,
    JuniorCollege,
    BachelorOrAbove,
}

/// <summary>在校生状况; excludes <see cref="Education"/>.</summary>
public enum StudentStatus
{
    BelowPreschool,
    Preschool,
    Primary,
    JuniorHigh7,
    JuniorHigh8,
    JuniorHigh9,
    SeniorHigh1,
    SeniorHigh2,
    SeniorHigh3,
    Vocational1,
    Vocational2,
    Vocational3,
    JuniorCollege1,
    JuniorCollege2,
    JuniorCollege3,
    Technician1,
    Technician2,
    Technician3,
    Technician4,
    Bachelor1,
    Bachelor2,
    Bachelor3,
    Bachelor4,
    Bachelor5,
    Postgraduate,
}

/// <summary>义务教育阶段未上学原因.</summary>
public enum DropoutReason
{
    Illness,
    Disability,
    Other,
}

/// <summary>健康状况; several may hold, but not beside <see cref="Healthy"/>.</summary>
public enum HealthStatus
{
    Healthy,
    ChronicDisease,
    MajorIllness,
    Disabled,
}

/// <summary>务工所在地.</summary>
public enum WorkArea
{
    WithinTown,
    WithinCounty,
    WithinProvince,
    OutsideProvince,
    Other,
}

/// <summary>Whether a person can earn a living (C-41, C-42).</summary>
public enum LabourCapacity
{
    Full,
    Partial,
    None,
}

/// <summary>The people the plan looks after first (C-06).</summary>
public enum KeyGroup
{
    MajorIllness,
    HeavyChronicDisease,
    SevereDisability,
    MentalOrIntellectualDisability,
    DisabledTekunElder,
}
