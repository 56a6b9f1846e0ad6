using Monitoring.Domain.Shared;

namespace Monitoring.Host.Api;

/// <summary>Refusals as problem details (RFC 9457): a stable code, a Chinese detail, one entry per field.</summary>
public static class Problems
{
    public static IResult Problem(this Refusal refusal) => Problem([refusal]);

    public static IResult Problem(IReadOnlyList<Refusal> refusals)
    {
        ArgumentNullException.ThrowIfNull(refusals);
        return Results.Problem(
            detail: refusals[0].Detail,
            statusCode: StatusOf(refusals[0].Code),
            title: "未能办理",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["code"] = refusals[0].Code,
                ["errors"] = refusals.Select(r => new { r.Code, r.Field, r.Detail }).ToArray(),
            });
    }

    /// <summary>The status of a page that shows these refusals; without any it is a page like others.</summary>
    public static int StatusOf(IReadOnlyList<Refusal> refusals) => refusals.Count == 0 ? StatusCodes.Status200OK : StatusOf(refusals[0].Code);

    public static int StatusOf(string code) => code switch
    {
        "request.malformed" => StatusCodes.Status400BadRequest,
        _ when code.EndsWith(".not-found", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
        _ when code.EndsWith(".forbidden", StringComparison.Ordinal) || code is "case.other-level" or "objection.same-person" or "reference.same-person" => StatusCodes.Status403Forbidden,
        "sign-in.wrong" or "sign-in.locked-out" => StatusCodes.Status401Unauthorized,
        "user.name-taken" or "post.already-held" or "second-factor.already" or "task.taken" or "task.done" or "task.busy" or "clock.backwards" or "case.already-open" or "case.already-recorded"
            or "notice.already-posted" or "batch.already-in" or "objection.already-answered" or "case.closed" or "lead.closed"
            or "case.frozen" or "case.not-frozen" or "case.before-step" or "case.after-reply" or "reference.waiting" or "reference.already-released" => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}

/// <summary>One page of a list.</summary>
public sealed record PageOf<TItem>(IReadOnlyList<TItem> Items, int Total);

/// <summary>Which page is wanted; at most 200 rows.</summary>
public sealed record Paging(int? Page, int? PageSize)
{
    public int Size => Math.Clamp(PageSize ?? 50, 1, 200);

    public int Skip => (Math.Max(Page ?? 1, 1) - 1) * Size;
}
