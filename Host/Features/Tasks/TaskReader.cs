using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Activities.Forms;
using Monitoring.Activities.Tasks;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Shared;
using Monitoring.Host.Clock;
using Monitoring.Host.Demo;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Cases;
using Monitoring.Persistence.Reference;
using Monitoring.Workflows.Activities;
using Monitoring.Workflows.Running;

namespace Monitoring.Host.Features.Tasks;

/// <summary>Shows a task: what it is about, what may be answered, what is already known.</summary>
public sealed class TaskReader(
    MonitoringDbContext db, Inbox inbox, CaseReader cases, ActivityCatalog catalog, Viewer viewer, BusinessClock clock, ReferenceData reference, DemoFiles demo, IWebHostEnvironment environment)
{
    public async Task<OpenTask?> FindAsync(Guid id, CancellationToken cancelled)
    {
        var row = await inbox.FindAsync(id, cancelled);
        if (row is null)
        {
            return null;
        }

        var step = await db.Set<Step>().FindAsync([id], cancelled);
        var caseFile = await cases.LoadAsync(CaseId.From(row.CaseId), cancelled);
        var activity = catalog.Get(step!.ActivityType, step.ActivityVersion) as TaskActivity;
        return new OpenTask(row, step, caseFile!, activity?.OutcomesFor(caseFile!) ?? [], Scope(row));
    }

    public TaskDetail Describe(OpenTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return new TaskDetail
        {
            Task = task.Row,
            Outcomes = [.. task.Outcomes.Select(o => new OutcomeDetail(
                o.Name, o.Label, FormSchema.Of(o.FormType), Json(o.Prefill(task.CaseFile, task.Scope)), environment.IsDevelopment() ? Json(o.Example(task.CaseFile, task.Scope)) : null))],
            ReturnTo = ReturnChoices(task.Row.Step),
        };
    }

    public static IReadOnlyList<StepChoice> ReturnChoices(string from) =>
        [.. InclusionSteps.All.Where(s => InclusionSteps.Position(s) < InclusionSteps.Position(from) && InclusionSteps.IsReturnTarget(s))
            .OrderBy(InclusionSteps.Position).Select(s => new StepChoice(s, InclusionSteps.Label(s)))];

    public static JsonNode? Json(object value) => JsonSerializer.SerializeToNode(value, value.GetType(), FactJson.Options);

    private TaskScope Scope(TaskRow row)
    {
        var moment = clock.Moment;
        var by = new RecordedBy
        {
            User = viewer.UserId,
            Name = viewer.Name,
            Level = Viewer.LevelOf(row.Role),
            Act = ActId.New(),
            At = moment.Now,
            Today = moment.Today,
        };
        return new TaskScope(by) { ExampleFile = demo.Photo, NameOf = id => reference.Organisations.NameOn(id, moment.Today) };
    }
}

/// <summary>A task loaded for its page.</summary>
public sealed record OpenTask(TaskRow Row, Step Step, CaseFile CaseFile, IReadOnlyList<TaskOutcome> Outcomes, TaskScope Scope);
