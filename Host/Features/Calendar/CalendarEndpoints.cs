using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Host.Clock;
using Monitoring.Host.People;
using Monitoring.Persistence.Reference;

namespace Monitoring.Host.Features.Calendar;

public static class CalendarEndpoints
{
    public static void MapCalendar(this IEndpointRouteBuilder routes, bool isDevelopment)
    {
        routes.MapGet("/api/v1/calendar/deadlines", Deadlines).RequireRight(Right.ReadReference);
        routes.MapGet("/api/v1/policies/current", Policy).RequireRight(Right.ReadReference);
        if (isDevelopment)
        {
            routes.MapPost("/api/v1/dev/clock", MoveClockAsync).RequireRight(Right.MoveClock);
        }
    }

    private static IResult Deadlines(DateOnly from, int workingDays, ReferenceData reference)
    {
        if (workingDays is < 1 or > 366)
        {
            return CalendarRefusals.Days.Problem();
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

    private static async Task<IResult> MoveClockAsync(ClockRequest request, ClockMover mover, CancellationToken cancelled)
    {
        var moved = await mover.MoveAsync(request.Now, cancelled);
        return moved.IsDone ? Results.Ok(new { Now = moved.Value.ToOffset(TimeSpan.FromHours(8)) }) : moved.Refusal.Problem();
    }
}

public sealed record ClockRequest(DateTimeOffset Now);

public static class CalendarRefusals
{
    public static readonly Refusal Days = new("calendar.days", "工作日数应在1到366之间。") { Field = "workingDays" };
}
