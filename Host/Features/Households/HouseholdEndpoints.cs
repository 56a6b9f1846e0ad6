using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Register;
using Monitoring.Domain.Register.Identity;
using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Host.People;
using Monitoring.Persistence;

namespace Monitoring.Host.Features.Households;

public static class HouseholdEndpoints
{
    public static void MapHouseholds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/households", ListAsync).RequireRight(Right.ReadRegister);
        routes.MapGet("/api/v1/households/{id:guid}", ReadAsync).RequireRight(Right.ReadRegister);
    }

    private static Task<PageOf<HouseholdRow>> ListAsync([AsParameters] Paging paging, string? q, Guid? villageId, bool? formerPoor, HouseholdList list, CancellationToken cancelled) =>
        list.ListAsync(q, villageId, formerPoor, paging, cancelled);

    private static async Task<IResult> ReadAsync(Guid id, MonitoringDbContext db, Viewer viewer, CancellationToken cancelled)
    {
        var villages = viewer.Villages;
        var key = HouseholdId.From(id);
        var home = await db.Set<Household>().AsNoTracking().AsSplitQuery().Include(h => h.Members).Include(h => h.Incomes)
            .SingleOrDefaultAsync(h => h.Id == key && villages.Contains(h.VillageId), cancelled);
        return home is null ? HouseholdRefusals.NotFound.Problem() : Results.Ok(HouseholdCard.Of(home));
    }
}

public static class HouseholdRefusals
{
    public static readonly Refusal NotFound = new("household.not-found", "没有找到该农户，或不在您的工作范围内。");
}

/// <summary>A household as lists and its card show it: numbers masked.</summary>
public sealed record HouseholdCard
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string HeadName { get; init; }

    public required string GroupName { get; init; }

    public required string? Phone { get; init; }

    public required int Size { get; init; }

    public required int LabourCount { get; init; }

    public required bool FormerPoor { get; init; }

    public required string LowIncome { get; init; }

    public required IReadOnlyList<MemberCard> Members { get; init; }

    public required IReadOnlyList<IncomeCard> Incomes { get; init; }

    public static HouseholdCard Of(Household home) => new()
    {
        Id = home.Id.Value,
        Number = home.Number,
        HeadName = home.HeadName,
        GroupName = home.GroupName,
        Phone = PhoneNumber.Parse(home.Phone) is { IsDone: true } phone ? phone.Value.Masked : null,
        Size = home.Size,
        LabourCount = home.LabourCount,
        FormerPoor = home.FormerPoor,
        LowIncome = Labels.Of(home.LowIncome),
        Members = [.. home.Members.Where(m => m.LeftOn is null).OrderByDescending(m => m.IsHead).ThenBy(m => m.Id.Value)
            .Select(m => new MemberCard(m.Id.Value, m.Name, Labels.Of(m.Sex), m.Relation, m.BirthDate, m.IdNo is null ? null : IdNumber.Mask(m.IdNo), Labels.Of(m.LabourSkill)))],
        Incomes = [.. home.Incomes.OrderByDescending(i => i.Year).Select(i => new IncomeCard(i.Year, i.Net, i.PerCapita))],
    };
}

public sealed record MemberCard(Guid Id, string Name, string Sex, string Relation, DateOnly BirthDate, string? IdNo, string Labour);

public sealed record IncomeCard(int Year, decimal Net, decimal PerCapita);
