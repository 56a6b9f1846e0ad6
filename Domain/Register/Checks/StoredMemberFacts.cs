using Monitoring.Domain.Register.Identity;

namespace Monitoring.Domain.Register.Checks;

/// <summary>What the register itself knows of a member, for the computations of C-06.</summary>
public static class StoredMemberFacts
{
    private static readonly char[] Separators = ['、', '，', ',', ';', '；', ' '];

    public static MemberFacts Of(Member member, LowIncomeStatus lowIncome)
    {
        ArgumentNullException.ThrowIfNull(member);
        return new MemberFacts
        {
            Name = member.Name,
            Relation = CodeLists.Relation.TryParse(member.Relation, out var relation) ? relation : Relation.Other,
            Sex = member.Sex,
            BirthDate = member.BirthDate,
            Certificate = member.DisabilityCertificate is { } text && DisabilityCertificate.Parse(text) is { IsDone: true } certificate ? certificate.Value : null,
            Health = [.. Healths(member.Health)],
            LabourSkill = member.LabourSkill,
            OnDibao = lowIncome is LowIncomeStatus.Dibao,
            OnTekun = lowIncome is LowIncomeStatus.Tekun,
        };
    }

    private static IEnumerable<HealthStatus> Healths(string? words)
    {
        foreach (var word in (words ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (CodeLists.Health.TryParse(word, out var status))
            {
                yield return status;
            }
        }
    }
}
