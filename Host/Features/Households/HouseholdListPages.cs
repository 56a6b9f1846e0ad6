using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Host.Api;
using Monitoring.Host.People;

namespace Monitoring.Host.Features.Households;

public static class HouseholdListPages
{
    public static void MapHouseholdListPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/households", ListAsync).RequireRight(Right.ReadRegister);
        routes.MapPost("/households", Search).RequireRight(Right.ReadRegister);
    }

    private static IResult Search(IFormCollection posted, SealedSearch search) =>
        Results.LocalRedirect(search.Address("/households", posted["q"], "villageId", posted["villageId"]));

    private static async Task<IResult> ListAsync(string? s, string? villageId, int? page, HouseholdList list, SealedSearch search, Viewer viewer, CancellationToken cancelled)
    {
        var village = Guid.TryParse(villageId, out var id) ? id : (Guid?)null;
        var words = search.Open(s);
        return new RazorComponentResult<HouseholdListPage>(new
        {
            List = await list.ListAsync(words, village, formerPoor: null, new Paging(page, PageSize: 50), cancelled),
            Villages = (IReadOnlyList<(Guid, string)>)[.. viewer.Villages.Select(v => (v.Value, viewer.NameOf(v)))],
            VillageId = village,
            Q = words,
            Seal = s,
            Page = page ?? 1,
        });
    }
}
