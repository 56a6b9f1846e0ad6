namespace Monitoring.Domain.Register.Checks;

/// <summary>Who can be helped by work and who needs the safety net (C-41, C-42).</summary>
public static class LabourCapacities
{
    public const int WorkingAgeFrom = 16;
    public const int WorkingAgeThrough = 59;

    /// <summary>By the recorded skill; children have none whatever is recorded, the old keep what they have. Null: not recorded.</summary>
    public static LabourCapacity? Of(LabourSkill? skill, int age) => age < WorkingAgeFrom
        ? LabourCapacity.None
        : skill switch
        {
            LabourSkill.Skilled or LabourSkill.Ordinary => LabourCapacity.Full,
            LabourSkill.Weak => LabourCapacity.Partial,
            LabourSkill.Lost or LabourSkill.None => LabourCapacity.None,
            null => null,
        };
}
