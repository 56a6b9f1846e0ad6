using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Activities.Forms;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Policies;
using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Host.Components.Forms;

namespace Monitoring.Host.Features.Tasks;

/// <summary>A meeting, a notice, a batch or a reply: one sheet, many households, one act.</summary>
public sealed class BatchSheet(Inbox inbox, TaskReader reader, TaskDesk desk, FormUploads uploads)
{
    private const int Most = 500;

    public async Task<IResult> ShowAsync(string step, CancellationToken cancelled)
    {
        var tasks = await TasksAsync(step, cancelled);
        if (tasks.Items.Count == 0 || await reader.FindAsync(tasks.Items[0].Id, cancelled) is not { } first)
        {
            return Page(step, tasks, null, [], [], chosen: null, rows: [], rowRefusals: []);
        }

        var known = TaskReader.Json(first.Outcomes[0].Prefill(first.CaseFile, first.Scope)) as JsonObject ?? [];
        return Page(step, tasks, first, known, [], chosen: null, rows: [], rowRefusals: []);
    }

    public async Task<IResult> SubmitAsync(string step, IFormCollection posted, CancellationToken cancelled)
    {
        var tasks = await TasksAsync(step, cancelled);
        var chosen = posted["task"].Select(t => Guid.TryParse(t, out var id) ? id : Guid.Empty).Where(id => tasks.Items.Any(t => t.Id == id)).ToHashSet();
        if (tasks.Items.Count == 0 || await reader.FindAsync(tasks.Items[0].Id, cancelled) is not { } first)
        {
            return Results.LocalRedirect("/tasks");
        }

        var fields = FormDescription.Of(first.Outcomes[0].FormType);
        var shared = FormBinder.Bind(fields, posted);
        var rows = tasks.Items.ToDictionary(t => t.Id, t => FormBinder.Bind(fields, posted, $"r.{t.Id}."));
        var stored = await uploads.StoreAsync(fields, posted, shared, cancelled);
        if (!stored.IsDone || chosen.Count == 0)
        {
            return Page(step, tasks, first, shared, stored.IsDone ? [SheetRefusals.NothingChosen] : stored.Refusals, chosen, rows, []);
        }

        var items = chosen.Select(id => Item(step, id, shared, rows[id], posted["outcome"].ToString())).ToList();
        var result = await desk.CompleteAsync(items, posted["key"], cancelled);
        if (!result.IsDone)
        {
            return Page(step, tasks, first, shared, result.Refusals, chosen, rows, []);
        }

        var refused = result.Value.Where(a => !a.IsDone).ToDictionary(a => a.TaskId, a => a.Refusals);
        return refused.Count == 0
            ? Results.LocalRedirect($"/tasks?done={step}")
            : Page(step, await TasksAsync(step, cancelled), first, shared, [SheetRefusals.SomeRefused(chosen.Count - refused.Count, refused.Count)], [.. refused.Keys], rows, refused);
    }

    private static TaskItem Item(string step, Guid id, JsonObject shared, JsonObject row, string outcome)
    {
        var form = shared.DeepClone().AsObject();
        foreach (var name in BatchSteps.PerHousehold(step).Where(n => row[n] is not null))
        {
            form[name] = row[name]!.DeepClone();
        }

        return new TaskItem(id, step == InclusionSteps.Appraisal ? Result(form) : outcome, JsonSerializer.SerializeToElement(form));
    }

    /// <summary>The votes decide, not the button.</summary>
    private static string Result(JsonObject vote) =>
        vote["for"] is JsonValue f && f.TryGetValue<int>(out var votes) && vote["attended"] is JsonValue a && a.TryGetValue<int>(out var attended) && MeetingRules.Passes(votes, attended)
            ? "Passed"
            : "NotPassed";

    private Task<PageOf<TaskRow>> TasksAsync(string step, CancellationToken cancelled) => inbox.FirstAsync(new InboxFilter { Step = step }, Most, cancelled);

    private static RazorComponentResult<BatchPage> Page(
        string step, PageOf<TaskRow> tasks, OpenTask? first, JsonObject values, IReadOnlyList<Refusal> refusals,
        IReadOnlyCollection<Guid>? chosen, Dictionary<Guid, JsonObject> rows, Dictionary<Guid, IReadOnlyList<Refusal>> rowRefusals)
    {
        var perHousehold = BatchSteps.PerHousehold(step);
        var fields = first is null ? [] : FormDescription.Of(first.Outcomes[0].FormType);
        return new RazorComponentResult<BatchPage>(new
        {
            Step = step,
            Tasks = tasks.Items,
            Waiting = tasks.Total,
            Key = Guid.CreateVersion7().ToString(),
            Form = new FormView { Fields = [.. fields.Where(f => !perHousehold.Contains(f.Name))], Values = values, Refusals = refusals },
            RowFields = (IReadOnlyList<FormField>)[.. fields.Where(f => perHousehold.Contains(f.Name))],
            Outcomes = (IReadOnlyList<FormChoice>)(step == InclusionSteps.Appraisal
                ? [new FormChoice("votes", "提交评议结果")]
                : [.. first?.Outcomes.Select(o => new FormChoice(o.Name, o.Label)) ?? []]),
            Chosen = chosen,
            Rows = rows,
            RowRefusals = rowRefusals,
        });
    }
}

public static class SheetRefusals
{
    public static readonly Refusal NothingChosen = new("sheet.nothing-chosen", "请至少选择一户。");

    public static Refusal SomeRefused(int done, int refused) =>
        new("sheet.some-refused", $"{done}户已提交，{refused}户没有提交，原因写在各户后面，请处理后再提交这些户。");
}
