using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Host.Components;
using Monitoring.Host.Features.Cases;
using Monitoring.Host.Features.FalseDeclarations;
using Monitoring.Host.Features.Households;
using Monitoring.Host.Features.Leads;
using Monitoring.Host.People;

namespace Monitoring.Host.Overviews;

/// <summary>One household with its leads, cases and doubts.</summary>
public static class HouseholdPages
{
    public static void MapHouseholdPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/households/{id:guid}", (Guid id, HouseholdFile file, HouseholdAround around, Viewer viewer, CancellationToken c) => ShowAsync(id, file, around, viewer, [], typed: null, c)).RequireRight(Right.ReadRegister);
        routes.MapPost("/households/{id:guid}/unmask", UnmaskAsync).RequireRight(Right.Unmask);
        routes.MapPost("/households/{id:guid}/warnings/{warningId:guid}", NoteAsync).RequireRight(Right.NoteWarning);
        routes.MapPost("/households/{id:guid}/false-declaration", DecideAsync).RequireRight(Right.DecideFalseDeclaration);
        routes.MapPost("/households/{id:guid}/leads", RecordLeadAsync).RequireRight(Right.RecordLead);
    }

    private static async Task<IResult> ShowAsync(Guid id, HouseholdFile file, HouseholdAround around, Viewer viewer, IReadOnlyList<Refusal> refusals, IFormCollection? typed, CancellationToken cancelled) =>
        await Page(await file.FindAsync(id, cancelled), around, viewer, refusals, typed, cancelled);

    private static async Task<IResult> UnmaskAsync(Guid id, IFormCollection posted, HouseholdFile file, HouseholdAround around, Viewer viewer, CancellationToken cancelled)
    {
        var unmasked = await file.UnmaskAsync(id, posted["reason"], cancelled);
        return unmasked.IsDone
            ? await Page(unmasked.Value, around, viewer, [], typed: null, cancelled)
            : await ShowAsync(id, file, around, viewer, unmasked.Refusals, posted, cancelled);
    }

    private static async Task<IResult> NoteAsync(Guid id, Guid warningId, IFormCollection posted, RegisterWarnings warnings, HouseholdFile file, HouseholdAround around, Viewer viewer, CancellationToken cancelled)
    {
        var noted = await warnings.NoteAsync(warningId, posted["note"], cancelled);
        return noted.IsDone ? Results.LocalRedirect($"/households/{id}") : await ShowAsync(id, file, around, viewer, noted.Refusals, posted, cancelled);
    }

    private static async Task<IResult> RecordLeadAsync(Guid id, IFormCollection posted, LeadDesk desk, HouseholdFile file, HouseholdAround around, Viewer viewer, CancellationToken cancelled)
    {
        var recorded = await desk.RecordAsync(new RecordLeadRequest(id, posted["channel"], posted["content"], posted["sourceReference"]), cancelled);
        return recorded.IsDone ? Results.LocalRedirect($"/households/{id}") : await ShowAsync(id, file, around, viewer, recorded.Refusals, posted, cancelled);
    }

    private static async Task<IResult> DecideAsync(Guid id, IFormCollection posted, FalseDeclarationDesk desk, HouseholdFile file, HouseholdAround around, Viewer viewer, CancellationToken cancelled)
    {
        var day = DateOnly.TryParseExact(posted["decidedOn"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var decidedOn) ? decidedOn : (DateOnly?)null;
        var decided = await desk.DecideAsync(new FalseDeclarationRequest(id, posted["facts"], day), cancelled);
        return decided.IsDone ? Results.LocalRedirect($"/households/{id}") : await ShowAsync(id, file, around, viewer, decided.Refusals, posted, cancelled);
    }

    private static async Task<IResult> Page(HouseholdCard? home, HouseholdAround around, Viewer viewer, IReadOnlyList<Refusal> refusals, IFormCollection? typed, CancellationToken cancelled) =>
        home is null
            ? new RazorComponentResult<MessagePage>(new { Title = "没有找到农户", Text = HouseholdRefusals.NotFound.Detail }) { StatusCode = StatusCodes.Status404NotFound }
            : new RazorComponentResult<HouseholdPage>(new
            {
                Home = home,
                Leads = (await around.Leads.ListAsync(home.Id, new Paging(1, 20), cancelled)).Items,
                Cases = (await around.Cases.ListAsync(new CaseFilter { HouseholdId = home.Id }, new Paging(1, 20), cancelled)).Items,
                Warnings = (await around.Warnings.OpenAsync(home.Id, new Paging(1, 50), cancelled)).Items,
                BarredThrough = await around.FalseDeclarations.BarredThroughAsync(home.Id, cancelled),
                CanDecide = viewer.Has(Right.DecideFalseDeclaration),
                CanNote = viewer.Has(Right.NoteWarning),
                CanRecord = viewer.Has(Right.RecordLead),
                CanOpen = viewer.Has(Right.OpenCase),
                CanUnmask = viewer.Has(Right.Unmask),
                Refusals = refusals,
                Typed = typed,
            })
            { StatusCode = Problems.StatusOf(refusals) };
}

/// <summary>What stands around a household on its page.</summary>
public sealed record HouseholdAround(LeadDesk Leads, CaseList Cases, RegisterWarnings Warnings, FalseDeclarationDesk FalseDeclarations);
