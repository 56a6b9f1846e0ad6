using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Host.Clock;
using Monitoring.Host.People;
using Monitoring.Persistence.Reference;

namespace Monitoring.Host.Features.Reference;

/// <summary>设置: the working calendar and the policy in force, and what waits for a second person.</summary>
public static class ReferencePages
{
    public static void MapReferencePages(this IEndpointRouteBuilder routes)
    {
        var settings = routes.MapGroup("/settings").RequireRight(Right.SetReference);
        settings.MapGet("", (ReferencePage page, CancellationToken c) => page.ShowAsync([], typed: null, c));
        settings.MapPost("/calendar", async (IFormCollection posted, ReferenceDesk desk, ReferencePage page, CancellationToken c) =>
            await page.AfterAsync((await desk.EnterYearAsync(Year(posted), c)).Refusals, posted, c));
        settings.MapPost("/calendar/{version:int}/release", async (int version, ReferenceDesk desk, ReferencePage page, CancellationToken c) =>
            await page.AfterAsync((await desk.ReleaseCalendarAsync(version, c)).Refusals, typed: null, c));
        settings.MapPost("/calendar/{version:int}/reject", async (int version, IFormCollection posted, ReferenceDesk desk, ReferencePage page, CancellationToken c) =>
            await page.AfterAsync((await desk.RejectCalendarAsync(version, posted["reason"], c)).Refusals, posted, c));
        settings.MapPost("/policy", async (IFormCollection posted, ReferenceDesk desk, ReferencePage page, CancellationToken c) =>
        {
            var policy = PolicyForm.Read(posted);
            return await page.AfterAsync(policy.IsDone ? (await desk.EnterPolicyAsync(policy.Value, c)).Refusals : policy.Refusals, posted, c);
        });
        settings.MapPost("/policy/{number:int}/release", async (int number, ReferenceDesk desk, ReferencePage page, CancellationToken c) =>
            await page.AfterAsync((await desk.ReleasePolicyAsync(number, c)).Refusals, typed: null, c));
        settings.MapPost("/policy/{number:int}/reject", async (int number, IFormCollection posted, ReferenceDesk desk, ReferencePage page, CancellationToken c) =>
            await page.AfterAsync((await desk.RejectPolicyAsync(number, posted["reason"], c)).Refusals, posted, c));
    }

    private static YearRequest Year(IFormCollection posted) =>
        new(int.TryParse(posted["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year < 9999 ? year : 0, posted["basis"], posted["lines"]);
}

/// <summary>Shows the page, after an act with what it refused.</summary>
public sealed class ReferencePage(ReferenceBoards boards, ReferenceData reference, BusinessClock clock, Viewer viewer)
{
    public async Task<IResult> AfterAsync(IReadOnlyList<Refusal> refusals, IFormCollection? typed, CancellationToken cancelled) =>
        refusals.Count == 0 ? Results.LocalRedirect("/settings") : await ShowAsync(refusals, typed, cancelled);

    public async Task<IResult> ShowAsync(IReadOnlyList<Refusal> refusals, IFormCollection? typed, CancellationToken cancelled) =>
        new RazorComponentResult<SettingsPage>(new
        {
            // What waits for release is always the newest.
            Calendars = (await boards.CalendarsAsync(new Paging(1, 1), cancelled)).Items,
            Policies = (await boards.PoliciesAsync(new Paging(1, 1), cancelled)).Items,
            reference.Calendar,
            Current = reference.PolicyOn(clock.Today),
            clock.Today,
            Reader = viewer.UserId.Value,
            Refusals = refusals,
            Typed = typed,
        })
        { StatusCode = Problems.StatusOf(refusals) };
}
