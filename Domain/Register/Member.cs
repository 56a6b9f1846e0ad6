using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Register;

/// <summary>家庭成员. A person belongs to one active household only.</summary>
public sealed class Member
{
    public PersonId Id { get; init; }

    public required HouseholdId HouseholdId { get; init; }

    public required string Name { get; set; }

    public required Sex Sex { get; set; }

    /// <summary>Ciphertext in the database; null for a newborn without one yet.</summary>
    public string? IdNo { get; set; }

    /// <summary>Keyed digest of the number: equality without the number.</summary>
    public byte[]? IdDigest { get; set; }

    /// <summary>Keyed digest of the last four, for the register's search.</summary>
    public byte[]? IdTailDigest { get; set; }

    public required DateOnly BirthDate { get; set; }

    public required string Relation { get; set; }

    /// <summary>Ciphertext in the database.</summary>
    public string? Health { get; set; }

    /// <summary>Ciphertext in the database.</summary>
    public string? DisabilityCertificate { get; set; }

    public required LabourSkill LabourSkill { get; set; }

    /// <summary>The rest of form 8's columns as imported, as JSON. Ciphertext in the database.</summary>
    public string? Profile { get; set; }

    public DateOnly? LeftOn { get; set; }

    /// <summary>Whether the household is active; copied here so that the one-household rule is one unique index.</summary>
    public bool IsActive { get; set; } = true;

    public bool IsHead => Relation == Relations.Head;

    public bool HasLabour => LabourSkill is LabourSkill.Skilled or LabourSkill.Ordinary or LabourSkill.Weak;

    public int AgeOn(DateOnly day)
    {
        var age = day.Year - BirthDate.Year;
        return BirthDate > day.AddYears(-age) ? age - 1 : age;
    }
}

/// <summary>与户主关系, by the words of form 8.</summary>
public static class Relations
{
    public const string Head = "户主";
    public const string Spouse = "配偶";

    public static IReadOnlyList<string> All { get; } = [.. CodeLists.Relation.Entries.Select(entry => entry.Label)];
}
