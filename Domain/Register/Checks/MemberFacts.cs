using Monitoring.Domain.Register.Identity;

namespace Monitoring.Domain.Register.Checks;

/// <summary>What the roster says of one person. What it leaves empty is null and judged by no rule.</summary>
public sealed record MemberFacts
{
    public required string Name { get; init; }

    public required Relation Relation { get; init; }

    public required Sex Sex { get; init; }

    public required DateOnly BirthDate { get; init; }

    public IdNumber? IdNumber { get; init; }

    public DisabilityCertificate? Certificate { get; init; }

    public Education? Education { get; init; }

    public StudentStatus? StudentStatus { get; init; }

    public DropoutReason? DropoutReason { get; init; }

    public IReadOnlyList<HealthStatus> Health { get; init; } = [];

    /// <summary>负担较重: whether a chronic disease weighs heavily on the family.</summary>
    public bool? HeavyBurden { get; init; }

    /// <summary>失能: cannot look after himself.</summary>
    public bool? Incapacitated { get; init; }

    public LabourSkill? LabourSkill { get; init; }

    public WorkArea? WorkArea { get; init; }

    public int? WorkMonths { get; init; }

    public bool? ResidentMedicalInsurance { get; init; }

    public bool? EmployeeMedicalInsurance { get; init; }

    public bool OnDibao { get; init; }

    public bool OnTekun { get; init; }

    public bool IsStudent => StudentStatus is { } status and not Register.StudentStatus.BelowPreschool;

    public bool IsHealthy => Health.Contains(HealthStatus.Healthy);

    public bool Works => WorkArea is not null || WorkMonths > 0;

    public int AgeOn(DateOnly day)
    {
        var age = day.Year - BirthDate.Year;
        return BirthDate > day.AddYears(-age) ? age - 1 : age;
    }
}
