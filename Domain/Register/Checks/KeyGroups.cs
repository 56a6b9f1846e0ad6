using Monitoring.Domain.Register.Identity;

namespace Monitoring.Domain.Register.Checks;

/// <summary>The people visited first (C-06), as far as the roster tells; what it leaves open is asked, not guessed.</summary>
public static class KeyGroups
{
    private const int ElderFrom = 60;

    public static KeyGroupFinding Of(MemberFacts member, DateOnly today) =>
        new([.. Groups(member, today).Distinct()], [.. Questions(member)]);

    private static IEnumerable<KeyGroup> Groups(MemberFacts member, DateOnly today)
    {
        if (member.Health.Contains(HealthStatus.MajorIllness))
        {
            yield return KeyGroup.MajorIllness;
        }

        if (member.Health.Contains(HealthStatus.ChronicDisease) && member.HeavyBurden == true)
        {
            yield return KeyGroup.HeavyChronicDisease;
        }

        if (member.Certificate is { GradeGroup: DisabilityGradeGroup.Severe })
        {
            yield return KeyGroup.SevereDisability;
        }

        if (member.Certificate is { GradeGroup: DisabilityGradeGroup.Moderate, Category: DisabilityCategory.Intellectual or DisabilityCategory.Mental })
        {
            yield return KeyGroup.MentalOrIntellectualDisability;
        }

        if (member is { OnTekun: true, Incapacitated: true } && member.AgeOn(today) >= ElderFrom)
        {
            yield return KeyGroup.DisabledTekunElder;
        }
    }

    private static IEnumerable<Warning> Questions(MemberFacts member)
    {
        if (member.Certificate is { GradeGroup: DisabilityGradeGroup.Moderate, Category: DisabilityCategory.Multiple })
        {
            yield return new("key-group.multiple-disability", $"{member.Name}为3、4级多重残疾，证号看不出是否含智力或精神残疾，请查看证件后说明。");
        }

        if (member.Health.Contains(HealthStatus.ChronicDisease) && member.HeavyBurden is null)
        {
            yield return new("key-group.chronic-burden", $"{member.Name}患有长期慢性病，请说明医疗负担是否较重。");
        }
    }
}

public sealed record KeyGroupFinding(IReadOnlyList<KeyGroup> Groups, IReadOnlyList<Warning> Questions);
