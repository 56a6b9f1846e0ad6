using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Register;
using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Host.Components;
using Monitoring.Host.People;
using Monitoring.Persistence;

namespace Monitoring.Host.Features.Households;

public static class HouseholdPages
{
    public static void MapHouseholdPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/households", ListAsync).RequireRight(Right.ReadRegister);
        routes.MapGet("/households/{id:guid}", ShowAsync).RequireRight(Right.ReadRegister);
    }

    private static async Task<IResult> ListAsync(string? q, string? villageId, int? page, HouseholdList list, Viewer viewer, CancellationToken cancelled)
    {
        var village = Guid.TryParse(villageId, out var id) ? id : (Guid?)null;
        return new RazorComponentResult<HouseholdListPage>(new
        {
            List = await list.ListAsync(q, village, formerPoor: null, new Paging(page, PageSize: 50), cancelled),
            Villages = (IReadOnlyList<(Guid, string)>)[.. viewer.Villages.Select(v => (v.Value, viewer.NameOf(v)))],
            VillageId = village,
            Q = q,
            Page = page ?? 1,
        });
    }

    private static async Task<IResult> ShowAsync(Guid id, MonitoringDbContext db, Viewer viewer, CancellationToken cancelled)
    {
        var villages = viewer.Villages;
        var key = HouseholdId.From(id);
        var home = await db.Set<Household>().AsNoTracking().AsSplitQuery().Include(h => h.Members).Include(h => h.Incomes)
            .SingleOrDefaultAsync(h => h.Id == key && villages.Contains(h.VillageId), cancelled);
        return home is null
            ? new RazorComponentResult<MessagePage>(new { Title = "没有找到农户", Text = HouseholdRefusals.NotFound.Detail }) { StatusCode = StatusCodes.Status404NotFound }
            : new RazorComponentResult<HouseholdPage>(new { Home = HouseholdCard.Of(home), Village = viewer.NameOf(home.VillageId), CanRecord = viewer.Has(Right.RecordLead) });
    }
}
