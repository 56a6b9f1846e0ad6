using Monitoring.Host.Api;
using Monitoring.Host.Clock;
using Monitoring.Host.People;

namespace Monitoring.Host.Features.DevelopmentClock;

public static class ClockEndpoint
{
    public static void MapDevelopmentClock(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/v1/dev/clock", MoveAsync).RequireRight(Right.MoveClock);

    private static async Task<IResult> MoveAsync(ClockRequest request, ClockMover mover, CancellationToken cancelled)
    {
        var moved = await mover.MoveAsync(request.Now, cancelled);
        return moved.IsDone ? Results.Ok(new { Now = moved.Value.ToOffset(TimeSpan.FromHours(8)) }) : moved.Refusal.Problem();
    }
}

public sealed record ClockRequest(DateTimeOffset Now);
