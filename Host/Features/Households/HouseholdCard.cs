using Monitoring.Domain.Register;
using Monitoring.Domain.Register.Checks;
using Monitoring.Domain.Register.Identity;

namespace Monitoring.Host.Features.Households;

/// <summary>A household as its page and programs see it: numbers masked unless asked for in full.</summary>
public sealed record HouseholdCard
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string HeadName { get; init; }

    public required string Village { get; init; }

    public required string GroupName { get; init; }

    public required string? Phone { get; init; }

    public required int Size { get; init; }

    public required int LabourCount { get; init; }

    public required bool FormerPoor { get; init; }

    public required string LowIncome { get; init; }

    /// <summary>Numbers stand in full; such a view is shown once and never kept.</summary>
    public required bool InFull { get; init; }

    public required IReadOnlyList<MemberCard> Members { get; init; }

    public required IReadOnlyList<IncomeCard> Incomes { get; init; }

    public static HouseholdCard Of(Household home, string village, DateOnly today, bool inFull = false)
    {
        ArgumentNullException.ThrowIfNull(home);
        return new HouseholdCard
        {
            Id = home.Id.Value,
            Number = home.Number,
            HeadName = home.HeadName,
            Village = village,
            GroupName = home.GroupName,
            Phone = PhoneNumber.Parse(home.Phone) is { IsDone: true } phone ? (inFull ? phone.Value.Text : phone.Value.Masked) : null,
            Size = home.Size,
            LabourCount = home.LabourCount,
            FormerPoor = home.FormerPoor,
            LowIncome = Labels.Of(home.LowIncome),
            InFull = inFull,
            Members = [.. home.Members.Where(m => m.LeftOn is null).OrderByDescending(m => m.IsHead).ThenBy(m => m.Id.Value).Select(m => MemberCard.Of(m, home.LowIncome, today, inFull))],
            Incomes = [.. home.Incomes.OrderByDescending(i => i.Year).Select(i => new IncomeCard(i.Year, i.Net, i.PerCapita))],
        };
    }
}

/// <param name="KeyGroups">重点关注人群, computed from the member's own data (C-06).</param>
public sealed record MemberCard(Guid Id, string Name, string Sex, string Relation, DateOnly BirthDate, string? IdNo, string Labour, IReadOnlyList<string> KeyGroups)
{
    public static MemberCard Of(Member member, LowIncomeStatus lowIncome, DateOnly today, bool inFull)
    {
        ArgumentNullException.ThrowIfNull(member);
        var id = member.IdNo is { } number ? (inFull ? number : IdNumber.Mask(number)) : null;
        var groups = Domain.Register.Checks.KeyGroups.Of(StoredMemberFacts.Of(member, lowIncome), today).Groups;
        return new MemberCard(member.Id.Value, member.Name, Labels.Of(member.Sex), member.Relation, member.BirthDate, id, Labels.Of(member.LabourSkill), [.. groups.Select(Labels.Of)]);
    }
}

public sealed record IncomeCard(int Year, decimal Net, decimal PerCapita);
