using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Host.People;

namespace Monitoring.Host.Features.Households;

public static class HouseholdEndpoints
{
    public static void MapHouseholds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/households", ListAsync).RequireRight(Right.ReadRegister);
        routes.MapPost("/api/v1/households/search", SearchAsync).RequireRight(Right.ReadRegister);
        routes.MapGet("/api/v1/households/warnings", ([AsParameters] Paging paging, RegisterWarnings warnings, CancellationToken c) => warnings.OpenAsync(householdId: null, paging, c)).RequireRight(Right.ReadRegister);
        routes.MapPost("/api/v1/households/warnings/{id:guid}/note", NoteAsync).RequireRight(Right.NoteWarning);
        routes.MapGet("/api/v1/households/{id:guid}", ReadAsync).RequireRight(Right.ReadRegister);
        routes.MapPost("/api/v1/households/{id:guid}/unmask", UnmaskAsync).RequireRight(Right.Unmask);
    }

    private static Task<PageOf<HouseholdRow>> ListAsync([AsParameters] Paging paging, Guid? villageId, bool? formerPoor, HouseholdList list, CancellationToken cancelled) =>
        list.ListAsync(q: null, villageId, formerPoor, paging, cancelled);

    private static Task<PageOf<HouseholdRow>> SearchAsync(HouseholdSearchRequest request, HouseholdList list, CancellationToken cancelled) =>
        list.ListAsync(request.Q, request.VillageId, request.FormerPoor, new Paging(request.Page, request.PageSize), cancelled);

    private static async Task<IResult> ReadAsync(Guid id, HouseholdFile file, CancellationToken cancelled) =>
        await file.FindAsync(id, cancelled) is { } home ? Results.Ok(home) : HouseholdRefusals.NotFound.Problem();

    private static async Task<IResult> NoteAsync(Guid id, NoteRequest request, RegisterWarnings warnings, CancellationToken cancelled)
    {
        var noted = await warnings.NoteAsync(id, request.Note, cancelled);
        return noted.IsDone ? Results.Ok(new { Done = true }) : noted.Refusal.Problem();
    }

    private static async Task<IResult> UnmaskAsync(Guid id, UnmaskRequest request, HouseholdFile file, CancellationToken cancelled)
    {
        var home = await file.UnmaskAsync(id, request.Reason, cancelled);
        return home.IsDone ? Results.Ok(home.Value) : home.Refusal.Problem();
    }
}

/// <param name="Q">Part of a name, a household number, or the last four characters of an ID. Posted, so that no address holds it.</param>
public sealed record HouseholdSearchRequest(string? Q, Guid? VillageId, bool? FormerPoor, int? Page, int? PageSize);

/// <param name="Reason">Why the numbers are needed in full; the audit keeps it.</param>
public sealed record UnmaskRequest(string? Reason);

public static class HouseholdRefusals
{
    public static readonly Refusal UnmaskReason = new("household.unmask-reason", "查看完整证件号码和电话须写明用途，用途和查看人会记录备查。") { Field = "unmask-reason" };
    public static readonly Refusal NotFound = new("household.not-found", "没有找到该农户，或不在您的工作范围内。");
}
