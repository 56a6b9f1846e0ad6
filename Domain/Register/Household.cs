using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Register;

/// <summary>户: the unit of everything (C-03).</summary>
public sealed class Household
{
    public HouseholdId Id { get; init; }

    /// <summary>户编号, unique within the register.</summary>
    public required string Number { get; init; }

    public required OrganisationId VillageId { get; set; }

    public required string GroupName { get; set; }

    /// <summary>户主姓名, kept beside the members for lists and search.</summary>
    public required string HeadName { get; set; }

    /// <summary>Ciphertext in the database.</summary>
    public string? Address { get; set; }

    /// <summary>Ciphertext in the database.</summary>
    public string? Phone { get; set; }

    /// <summary>On the roll of former district-level poor households (C-04).</summary>
    public bool FormerPoor { get; set; }

    public LowIncomeStatus LowIncome { get; set; }

    public bool WholeNoLabour { get; set; }

    public HouseholdStatus Status { get; set; } = HouseholdStatus.Active;

    public int Size { get; private set; }

    public int LabourCount { get; private set; }

    public bool IsDemo { get; init; }

    public ActId ActId { get; set; }

    public List<Member> Members { get; init; } = [];

    public List<IncomeRecord> Incomes { get; init; } = [];

    /// <summary>Keeps what lists and forms need of the members.</summary>
    public void CountMembers()
    {
        var present = Members.Where(m => m.LeftOn is null).ToList();
        Size = present.Count;
        LabourCount = present.Count(m => m.HasLabour);
    }
}
