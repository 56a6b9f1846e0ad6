namespace Monitoring.Domain.Register;

public enum Sex
{
    Male,
    Female,
}

public enum LabourSkill
{
    Skilled,
    Ordinary,
    Weak,
    Lost,
    None,
}

/// <summary>低保 and 特困 by the civil affairs list.</summary>
public enum LowIncomeStatus
{
    None,
    Dibao,
    Tekun,
    Marginal,
}

public enum HouseholdStatus
{
    Active,
    Closed,
}
