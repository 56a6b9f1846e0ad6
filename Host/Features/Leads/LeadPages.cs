using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Host.People;

namespace Monitoring.Host.Features.Leads;

public static class LeadPages
{
    public static void MapLeadPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/leads", (int? page, LeadDesk desk, Viewer viewer, CancellationToken c) => ListAsync(page, refusal: null, desk, viewer, c)).RequireRight(Right.RecordLead);
        routes.MapPost("/leads", RecordAsync).RequireRight(Right.RecordLead);
    }

    private static async Task<IResult> ListAsync(int? page, Refusal? refusal, LeadDesk desk, Viewer viewer, CancellationToken cancelled) =>
        new RazorComponentResult<LeadListPage>(new { List = await desk.ListAsync(new Paging(page, PageSize: 50), cancelled), CanOpen = viewer.Has(Right.OpenCase), Page = page ?? 1, Refusal = refusal });

    private static async Task<IResult> RecordAsync(IFormCollection posted, LeadDesk desk, Viewer viewer, CancellationToken cancelled)
    {
        var household = Guid.TryParse(posted["householdId"], out var id) ? id : Guid.Empty;
        var recorded = await desk.RecordAsync(new RecordLeadRequest(household, posted["channel"], posted["content"], SourceReference: null), cancelled);
        return recorded.IsDone ? Results.LocalRedirect("/leads") : await ListAsync(page: 1, recorded.Refusal, desk, viewer, cancelled);
    }
}
