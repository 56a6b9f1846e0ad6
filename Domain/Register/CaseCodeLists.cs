namespace Monitoring.Domain.Register;

/// <summary>List A: household risks (forms 1, 3, 6).</summary>
public enum RiskKind
{
    Illness,
    Schooling,
    Disability,
    Disaster,
    Accident,
    BusinessFail,
    JobUnstable,
    NoLabour,
    Other,
}

/// <summary>List A1.</summary>
public enum DisasterKind
{
    Flood,
    Geological,
    Drought,
    Biological,
    Meteorological,
    Earthquake,
    Other,
}

/// <summary>List C (C-04).</summary>
public enum MonitorType
{
    Unstable,
    Marginal,
    Sudden,
}

/// <summary>List D, as stored: the six channels of the plan.</summary>
public enum LeadChannel
{
    SelfDeclaration,
    Sweep,
    Visit,
    Grassroots,
    DataMatch,
    Hotline,
}

/// <summary>List D, as form 3 prints it.</summary>
public enum FormChannel
{
    SelfDeclaration,
    Officials,
    Departments,
    Public,
}

/// <summary>Reasons for not including (form 3 part 四).</summary>
public enum NotIncludedReason
{
    RiskGone,
    StableIncome,
    Asset,
    Supported,
    Conduct,
}

public static class FormChannels
{
    public static FormChannel Of(LeadChannel channel) => channel switch
    {
        LeadChannel.SelfDeclaration => FormChannel.SelfDeclaration,
        LeadChannel.Sweep or LeadChannel.Visit or LeadChannel.Grassroots => FormChannel.Officials,
        LeadChannel.DataMatch => FormChannel.Departments,
        LeadChannel.Hotline => FormChannel.Public,
    };
}
