using System.Text.Json;
using Monitoring.Host.Api;
using Monitoring.Host.People;

namespace Monitoring.Host.Features.Tasks;

public static class TaskEndpoints
{
    public static void MapTasks(this IEndpointRouteBuilder routes)
    {
        var tasks = routes.MapGroup("/api/v1/tasks").RequireRight(Right.WorkTasks);
        tasks.MapGet("", ListAsync);
        tasks.MapGet("/{id:guid}", ReadAsync);
        tasks.MapPost("/{id:guid}/claim", (Guid id, TaskHolders holders, CancellationToken c) => AnswerAsync(holders.ClaimAsync(id, c)));
        tasks.MapPost("/{id:guid}/release", (Guid id, TaskHolders holders, CancellationToken c) => AnswerAsync(holders.ReleaseAsync(id, c)));
        routes.MapPost("/api/v1/tasks/{id:guid}/reassign", (Guid id, ReassignRequest r, TaskHolders holders, CancellationToken c) => AnswerAsync(holders.ReassignAsync(id, r.UserId, r.Reason, c))).RequireRight(Right.ReassignTasks);
        tasks.MapPost("/{id:guid}/complete", CompleteAsync);
        tasks.MapPost("/{id:guid}/return", (Guid id, ReturnRequest r, TaskReturns returns, CancellationToken c) => AnswerAsync(returns.ReturnAsync(id, r.To, r.Reason, c)));
        tasks.MapPost("/complete-batch", CompleteBatchAsync);
    }

    private static async Task<PageOf<TaskRow>> ListAsync(
        [AsParameters] Paging paging, Guid? caseId, string? step, bool? overdue, bool? mine, bool? unclaimed, Inbox inbox, CancellationToken cancelled) =>
        await inbox.ListAsync(new InboxFilter { CaseId = caseId, Step = step, Overdue = overdue, Mine = mine, Unclaimed = unclaimed }, paging, cancelled);

    private static async Task<IResult> ReadAsync(Guid id, TaskReader reader, CancellationToken cancelled) =>
        await reader.FindAsync(id, cancelled) is { } task ? Results.Ok(reader.Describe(task)) : TaskRefusals.NotFound.Problem();

    private static async Task<IResult> CompleteAsync(Guid id, CompleteRequest request, HttpRequest http, TaskDesk desk, CancellationToken cancelled)
    {
        var item = new TaskItem(id, request.Outcome ?? "", request.Form ?? JsonDocument.Parse("{}").RootElement);
        var result = await desk.CompleteAsync([item], http.Headers["Idempotency-Key"].FirstOrDefault(), cancelled);
        if (!result.IsDone)
        {
            return result.Refusal.Problem();
        }

        var answer = result.Value.Single();
        return answer.IsDone ? Results.Ok(new { answer.TaskId, answer.CaseId, Done = true }) : Problems.Problem(answer.Refusals);
    }

    private static async Task<IResult> CompleteBatchAsync(CompleteBatchRequest request, HttpRequest http, TaskDesk desk, CancellationToken cancelled)
    {
        var result = await desk.CompleteAsync(request.Items, http.Headers["Idempotency-Key"].FirstOrDefault(), cancelled);
        return result.IsDone
            ? Results.Ok(new
            {
                Items = result.Value.Select(a => new
                {
                    a.TaskId,
                    a.CaseId,
                    Done = a.IsDone,
                    a.Refusals.FirstOrDefault()?.Code,
                    a.Refusals.FirstOrDefault()?.Detail,
                    Errors = a.Refusals.Select(r => new { r.Code, r.Field, r.Detail }),
                }),
            })
            : result.Refusal.Problem();
    }

    private static async Task<IResult> AnswerAsync(Task<Domain.Shared.Result> act)
    {
        var result = await act;
        return result.IsDone ? Results.Ok(new { Done = true }) : Problems.Problem(result.Refusals);
    }
}
