using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Host.People;

namespace Monitoring.Host.Features.Leads;

/// <summary>Leads by page. They are recorded on the household's own page.</summary>
public static class LeadPages
{
    public static void MapLeadPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/leads", (int? page, LeadDesk desk, Viewer viewer, CancellationToken c) => ListAsync(page, Result.Done, refused: null, typed: null, desk, viewer, c)).RequireRight(Right.RecordLead);
        routes.MapPost("/leads/{id:guid}/check", (Guid id, LeadDesk desk, Viewer viewer, CancellationToken c) => AfterAsync(id, desk.CheckAsync(id, c), typed: null, desk, viewer, c)).RequireRight(Right.RecordLead);
        routes.MapPost("/leads/{id:guid}/close", (Guid id, IFormCollection posted, LeadDesk desk, Viewer viewer, CancellationToken c) =>
            AfterAsync(id, desk.CloseAsync(id, new CloseLeadRequest(posted["state"], posted["reason"], posted["reply"]), c), posted, desk, viewer, c)).RequireRight(Right.RecordLead);
    }

    private static async Task<IResult> AfterAsync(Guid id, Task<Result> act, IFormCollection? typed, LeadDesk desk, Viewer viewer, CancellationToken cancelled)
    {
        var result = await act;
        return result.IsDone ? Results.LocalRedirect("/leads") : await ListAsync(page: 1, result, id, typed, desk, viewer, cancelled);
    }

    private static async Task<IResult> ListAsync(int? page, Result result, Guid? refused, IFormCollection? typed, LeadDesk desk, Viewer viewer, CancellationToken cancelled) =>
        new RazorComponentResult<LeadListPage>(new
        {
            List = await desk.ListAsync(householdId: null, new Paging(page, PageSize: 50), cancelled),
            CanOpen = viewer.Has(Right.OpenCase),
            Page = page ?? 1,
            Refusals = result.IsDone ? [] : result.Refusals,
            Refused = refused,
            Typed = typed,
        })
        { StatusCode = Problems.StatusOf(result.IsDone ? [] : result.Refusals) };
}
