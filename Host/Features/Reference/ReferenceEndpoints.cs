using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Host.Clock;
using Monitoring.Host.People;
using Monitoring.Persistence.Reference;

namespace Monitoring.Host.Features.Reference;

public static class ReferenceEndpoints
{
    public static void MapReference(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/calendar/deadlines", Deadlines).RequireRight(Right.ReadReference);
        routes.MapGet("/api/v1/calendars", ([AsParameters] Paging paging, ReferenceBoards boards, CancellationToken c) => boards.CalendarsAsync(paging, c)).RequireRight(Right.SetReference);
        routes.MapPost("/api/v1/calendars", async (YearRequest r, ReferenceDesk desk, CancellationToken c) => Entered(await desk.EnterYearAsync(r, c))).RequireRight(Right.SetReference);
        routes.MapPost("/api/v1/calendars/{version:int}/release", async (int version, ReferenceDesk desk, CancellationToken c) => Answer(await desk.ReleaseCalendarAsync(version, c))).RequireRight(Right.SetReference);
        routes.MapPost("/api/v1/calendars/{version:int}/reject", async (int version, RejectRequest r, ReferenceDesk desk, CancellationToken c) => Answer(await desk.RejectCalendarAsync(version, r.Reason, c))).RequireRight(Right.SetReference);

        routes.MapGet("/api/v1/policies/current", Policy).RequireRight(Right.ReadReference);
        routes.MapGet("/api/v1/policies", ([AsParameters] Paging paging, ReferenceBoards boards, CancellationToken c) => boards.PoliciesAsync(paging, c)).RequireRight(Right.SetReference);
        routes.MapPost("/api/v1/policies", async (PolicyRequest r, ReferenceDesk desk, CancellationToken c) => Entered(await desk.EnterPolicyAsync(r, c))).RequireRight(Right.SetReference);
        routes.MapPost("/api/v1/policies/{number:int}/release", async (int number, ReferenceDesk desk, CancellationToken c) => Answer(await desk.ReleasePolicyAsync(number, c))).RequireRight(Right.SetReference);
        routes.MapPost("/api/v1/policies/{number:int}/reject", async (int number, RejectRequest r, ReferenceDesk desk, CancellationToken c) => Answer(await desk.RejectPolicyAsync(number, r.Reason, c))).RequireRight(Right.SetReference);
    }

    private static IResult Deadlines(DateOnly from, int workingDays, ReferenceData reference)
    {
        if (workingDays is < 1 or > 366)
        {
            return DeadlineRefusals.Days.Problem();
        }

        var deadline = reference.Calendar.Count(from, workingDays);
        return Results.Ok(new
        {
            deadline.LastDay,
            deadline.GateDate,
            deadline.FirstWorkingDay,
            deadline.Provisional,
            deadline.CalendarVersion,
            Days = deadline.Days.Select(d => new { d.Date, d.Counted, d.Reason }),
        });
    }

    private static IResult Policy(ReferenceData reference, BusinessClock clock)
    {
        var policy = reference.PolicyOn(clock.Today);
        var threshold = policy.ThresholdFor(clock.Today.Year);
        return Results.Ok(new
        {
            policy.Number,
            policy.Name,
            policy.EffectiveFrom,
            policy.EffectiveTo,
            Provisional = policy.IsProvisionalOn(clock.Today),
            Threshold = threshold.Amount,
            ThresholdYear = threshold.Year,
            ThresholdProvisional = threshold.Provisional,
            policy.NoticeWorkingDays,
        });
    }

    private static IResult Entered(Result<int> entered) => entered.IsDone ? Results.Ok(new { Number = entered.Value }) : Problems.Problem(entered.Refusals);

    private static IResult Answer(Result result) => result.IsDone ? Results.Ok(new { Done = true }) : Problems.Problem(result.Refusals);
}

public sealed record RejectRequest(string? Reason);

public static class DeadlineRefusals
{
    public static readonly Refusal Days = new("calendar.days", "工作日数应在1到366之间。") { Field = "workingDays" };
}
