using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Register;
using Monitoring.Host.Api;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Reference;

namespace Monitoring.Host.Features.Cases;

public static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        var cases = routes.MapGroup("/api/v1/cases");
        cases.MapGet("", ListAsync).RequireRight(Right.ReadCases);
        cases.MapPost("/search", SearchAsync).RequireRight(Right.ReadCases);
        cases.MapPost("", OpenAsync).RequireRight(Right.OpenCase);
        cases.MapGet("/{id:guid}", ReadAsync).RequireRight(Right.ReadCases);
        cases.MapPost("/{id:guid}/objections", (Guid id, ObjectionRequest r, CaseDesk desk, CancellationToken c) => AnswerAsync(desk.ObjectAsync(id, r, c))).RequireRight(Right.RecordObjection);
        cases.MapPost("/{id:guid}/objections/{objectionId:guid}/review", (Guid id, Guid objectionId, ReviewAnswerRequest r, CaseDesk desk, CancellationToken c) => AnswerAsync(desk.AnswerReviewAsync(id, objectionId, r, c))).RequireRight(Right.AnswerReview);
        cases.MapPost("/{id:guid}/appeals", (Guid id, AppealRequest r, CaseDesk desk, CancellationToken c) => AnswerAsync(desk.AppealAsync(id, r, c))).RequireRight(Right.RecordObjection);
        cases.MapPost("/{id:guid}/withdraw", (Guid id, CaseReasonRequest r, CaseDesk desk, CancellationToken c) => AnswerAsync(desk.WithdrawAsync(id, r.Reason, c))).RequireRight(Right.EndCase);
        cases.MapPost("/{id:guid}/refer-dibao", (Guid id, CaseReasonRequest r, CaseDesk desk, CancellationToken c) => AnswerAsync(desk.ReferToDibaoAsync(id, r.Reason, c))).RequireRight(Right.EndCase);
        cases.MapPost("/{id:guid}/freeze", (Guid id, CaseReasonRequest r, CaseDesk desk, CancellationToken c) => AnswerAsync(desk.FreezeAsync(id, r.Reason, c))).RequireRight(Right.EndCase);
        cases.MapPost("/{id:guid}/resume", (Guid id, CaseReasonRequest r, CaseDesk desk, CancellationToken c) => AnswerAsync(desk.ResumeAsync(id, r.Reason, c))).RequireRight(Right.EndCase);
    }

    private static async Task<IResult> OpenAsync(OpenCaseRequest request, CaseOpening opening, CancellationToken cancelled)
    {
        var opened = await opening.OpenAsync(request, cancelled);
        return opened.IsDone ? Results.Created($"/api/v1/cases/{opened.Value}", new { Id = opened.Value.Value }) : opened.Refusal.Problem();
    }

    private static async Task<IResult> ReadAsync(Guid id, CaseViews views, CancellationToken cancelled) =>
        await views.FindAsync(id, cancelled) is { } view ? Results.Ok(view) : CaseRefusals.NotFound.Problem();

    private static async Task<PageOf<CaseRow>> ListAsync([AsParameters] Paging paging, string? state, Guid? householdId, CaseList list, CancellationToken cancelled) =>
        await list.ListAsync(new CaseFilter { State = state, HouseholdId = householdId }, paging, cancelled);

    private static async Task<PageOf<CaseRow>> SearchAsync(CaseSearchRequest request, CaseList list, CancellationToken cancelled) =>
        await list.ListAsync(new CaseFilter { State = request.State, Q = request.Q }, new Paging(request.Page, request.PageSize), cancelled);

    private static async Task<IResult> AnswerAsync(Task<Domain.Shared.Result> act)
    {
        var result = await act;
        return result.IsDone ? Results.Ok(new { Done = true }) : Problems.Problem(result.Refusals);
    }
}

/// <summary>Cases of the viewer's villages.</summary>
public sealed class CaseList(MonitoringDbContext db, Viewer viewer, ReferenceData reference, Clock.BusinessClock clock)
{
    public async Task<PageOf<CaseRow>> ListAsync(CaseFilter filter, Paging paging, CancellationToken cancelled)
    {
        var villages = viewer.Villages;
        var rows = db.Set<CaseFile>().AsNoTracking().Where(c => villages.Contains(c.VillageId))
            .Join(db.Set<Household>(), c => c.HouseholdId, h => h.Id, (c, h) => new { Case = c, h.HeadName });
        if (filter.State is { Length: > 0 } state && CaseStates.FromCode(state) is { } wanted)
        {
            rows = rows.Where(r => r.Case.State == wanted);
        }

        if (filter.HouseholdId is { } household)
        {
            var home = Domain.Shared.HouseholdId.From(household);
            rows = rows.Where(r => r.Case.HouseholdId == home);
        }

        if (filter.Q is { Length: > 0 } q)
        {
            rows = rows.Where(r => r.HeadName.Contains(q) || r.Case.Number.Contains(q));
        }

        var total = await rows.CountAsync(cancelled);
        var page = await rows.OrderByDescending(r => r.Case.Id).Skip(paging.Skip).Take(paging.Size)
            .Select(r => new { r.Case.Id, r.Case.Number, r.Case.State, r.Case.VillageId, r.HeadName, r.Case.OpenedAt }).ToListAsync(cancelled);
        return new PageOf<CaseRow>(
            page.ConvertAll(r => new CaseRow(r.Id.Value, r.Number, r.State.Code(), r.State.Label(), r.HeadName, reference.Organisations.NameOn(r.VillageId, clock.Today), r.OpenedAt)), total);
    }
}

public sealed record CaseFilter
{
    public string? State { get; init; }

    public Guid? HouseholdId { get; init; }

    /// <summary>Part of the head's name or of the case number.</summary>
    public string? Q { get; init; }
}

/// <param name="Q">Part of the head's name or of the case number. Posted, so that no address holds it.</param>
public sealed record CaseSearchRequest(string? Q, string? State, int? Page, int? PageSize);

public sealed record CaseRow(Guid Id, string Number, string State, string StateLabel, string HeadName, string Village, DateTimeOffset OpenedAt);
