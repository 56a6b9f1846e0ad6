using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Activities.Forms;
using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Host.Components.Forms;
using Monitoring.Host.People;

namespace Monitoring.Host.Features.Tasks;

/// <summary>Inbox, task form and batch sheet: what is posted becomes the JSON a program would send, and goes the same way.</summary>
public static class TaskPages
{
    public static void MapTaskPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/tasks", InboxAsync).RequireRight(Right.WorkTasks);
        routes.MapGet("/tasks/{id:guid}", ShowAsync).RequireRight(Right.WorkTasks);
        routes.MapPost("/tasks/{id:guid}", CompleteAsync).RequireRight(Right.WorkTasks);
        routes.MapPost("/tasks/{id:guid}/return", ReturnAsync).RequireRight(Right.WorkTasks);
        routes.MapPost("/tasks/{id:guid}/claim", (Guid id, TaskHolders holders, CancellationToken c) => HeldAsync(id, holders.ClaimAsync(id, c))).RequireRight(Right.WorkTasks);
        routes.MapPost("/tasks/{id:guid}/release", (Guid id, TaskHolders holders, CancellationToken c) => HeldAsync(id, holders.ReleaseAsync(id, c))).RequireRight(Right.WorkTasks);
        routes.MapGet("/work/{step}", SheetAsync).RequireRight(Right.WorkTasks);
        routes.MapPost("/work/{step}", SubmitSheetAsync).RequireRight(Right.WorkTasks);
    }

    private static async Task<IResult> InboxAsync(string? step, bool? overdue, bool? mine, bool? unclaimed, int? page, string? done, Inbox inbox, CancellationToken cancelled)
    {
        var filter = new InboxFilter { Step = step, Overdue = overdue, Mine = mine, Unclaimed = unclaimed };
        var list = await inbox.ListAsync(filter, new Paging(page, PageSize: 50), cancelled);
        var counts = await inbox.CountsAsync(cancelled);
        var overdueCount = (await inbox.ListAsync(new InboxFilter { Overdue = true }, new Paging(1, 1), cancelled)).Total;
        return new RazorComponentResult<InboxPage>(new { List = list, Counts = counts, Overdue = overdueCount, Filter = filter, Page = page ?? 1, Done = done is null ? null : TaskWords.Done(done) });
    }

    private static async Task<IResult> ShowAsync(Guid id, TaskReader reader, CancellationToken cancelled) =>
        await reader.FindAsync(id, cancelled) is { } task ? Page(task, Known(task), [], Guid.CreateVersion7().ToString()) : Gone();

    private static async Task<IResult> CompleteAsync(Guid id, IFormCollection posted, TaskReader reader, TaskDesk desk, FormUploads uploads, CancellationToken cancelled)
    {
        if (await reader.FindAsync(id, cancelled) is not { } task || task.Outcomes.Count == 0)
        {
            return Gone();
        }

        var outcome = posted["outcome"].ToString();
        var fields = FormDescription.Of(task.Outcomes[0].FormType);
        var form = FormBinder.Bind(fields, posted);
        var stored = await uploads.StoreAsync(fields, posted, form, cancelled);
        if (!stored.IsDone)
        {
            return Page(task, form, stored.Refusals, posted["key"].ToString());
        }

        var result = await desk.CompleteAsync([new TaskItem(id, outcome, JsonSerializer.SerializeToElement(form))], posted["key"], cancelled);
        var refusals = result.IsDone ? result.Value[0].Refusals : result.Refusals;
        return refusals.Count == 0 ? Results.LocalRedirect($"/tasks?done={task.Row.Step}") : Page(task, form, refusals, Guid.CreateVersion7().ToString());
    }

    private static async Task<IResult> HeldAsync(Guid id, Task<Result> act)
    {
        var result = await act;
        return result.IsDone
            ? Results.LocalRedirect($"/tasks/{id}")
            : new RazorComponentResult<Components.MessagePage>(new { Title = "没有领取成功", Text = result.Refusal.Detail }) { StatusCode = Problems.StatusOf(result.Refusal.Code) };
    }

    private static async Task<IResult> ReturnAsync(Guid id, IFormCollection posted, TaskReader reader, TaskReturns returns, CancellationToken cancelled)
    {
        if (await reader.FindAsync(id, cancelled) is not { } task)
        {
            return Gone();
        }

        var result = await returns.ReturnAsync(id, posted["to"], posted["reason"], cancelled);
        return result.IsDone ? Results.LocalRedirect("/tasks?done=return") : Page(task, Known(task), result.Refusals, Guid.CreateVersion7().ToString());
    }

    private static async Task<IResult> SheetAsync(string step, BatchSheet sheet, CancellationToken cancelled) =>
        BatchSteps.Has(step) ? await sheet.ShowAsync(step, cancelled) : Gone();

    private static async Task<IResult> SubmitSheetAsync(string step, IFormCollection posted, BatchSheet sheet, CancellationToken cancelled) =>
        BatchSteps.Has(step) ? await sheet.SubmitAsync(step, posted, cancelled) : Gone();

    private static JsonObject Known(OpenTask task) =>
        task.Outcomes.Count == 0 ? [] : TaskReader.Json(task.Outcomes[0].Prefill(task.CaseFile, task.Scope)) as JsonObject ?? [];

    private static RazorComponentResult<TaskPage> Page(OpenTask task, JsonObject values, IReadOnlyList<Refusal> refusals, string key) => new(new
    {
        Task = task,
        Key = key,
        ReturnTo = TaskReader.ReturnChoices(task.Row.Step),
        Form = new FormView
        {
            Fields = task.Outcomes.Count == 0 ? [] : FormDescription.Of(task.Outcomes[0].FormType),
            Values = values,
            Refusals = refusals,
            Members = [.. task.CaseFile.Household.Members.Select(m => new FormChoice(m.Id.ToString(), $"{m.Name}（{m.Relation}）"))],
            Objections = [.. task.CaseFile.Objections.Where(o => o.IsOpen).Select(o => new FormChoice(o.Id.ToString(), $"{o.ReceivedOn:yyyy-MM-dd} {(o.Content.Length > 20 ? o.Content[..20] + "…" : o.Content)}"))],
        },
    });

    private static RazorComponentResult<Components.MessagePage> Gone() => new(new
    {
        Title = "任务已不在待办中",
        Text = "该任务可能已由他人办结、被改派，或不在您的工作范围内。请回到待办查看最新情况。",
    })
    { StatusCode = StatusCodes.Status404NotFound };
}

public static class TaskWords
{
    public static string Done(string step) => step switch
    {
        "return" => "已退回，案卷已转到退回环节的经办人。",
        _ when Domain.Cases.InclusionSteps.All.Contains(step) => $"“{Domain.Cases.InclusionSteps.Label(step)}”已提交，案卷已转入下一环节。",
        _ => "已提交。",
    };
}
