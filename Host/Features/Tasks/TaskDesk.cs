using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monitoring.Activities.Tasks;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Shared;
using Monitoring.Host.Clock;
using Monitoring.Host.Demo;
using Monitoring.Host.Messages;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Identity;
using Monitoring.Persistence.Reference;
using Monitoring.Persistence.Transitions;
using Monitoring.Workflows.Activities;

namespace Monitoring.Host.Features.Tasks;

/// <summary>Completes tasks, one or many, in one act: the form becomes a fact of the case, then the case is looked at.</summary>
public sealed class TaskDesk(
    TransitionRunner runner, MonitoringDbContext db, StepIndex steps, ActivityCatalog catalog, ReferenceData reference, BusinessClock clock, Viewer viewer,
    OutboxSignal outbox, DemoFiles demo)
{
    public async Task<Result<IReadOnlyList<TaskAnswer>>> CompleteAsync(IReadOnlyList<TaskItem> items, string? key, CancellationToken cancelled)
    {
        var wanted = items.DistinctBy(i => i.TaskId).ToDictionary(i => i.TaskId);
        var targets = await steps.TargetsAsync(db, wanted.Keys, cancelled);
        var post = await PostAsync(targets, cancelled);
        if (post is null)
        {
            return targets.Count == 0 ? TaskRefusals.NotFound : TaskRefusals.NotYours;
        }

        var refused = new Dictionary<Guid, IReadOnlyList<Refusal>>();
        var moment = clock.Moment;
        var actor = viewer.ActorAs(post);
        var result = await runner.RunAsync(
            new TransitionOrder
            {
                Kind = ActKind.TaskCompleted,
                Actor = actor,
                Moment = moment,
                Targets = targets,
                Key = KeyOf(key, items),
                Guard = new PostGuard(actor, moment.Today, Refuse),
                Apply = scope => Apply(scope, wanted, actor, refused),
            },
            cancelled);
        if (result.Refusal is { } whole)
        {
            return whole;
        }

        outbox.Raise();
        var names = await NamesAsync(result, cancelled);
        return wanted.Keys.Select(id => Answer(id, targets, result, refused, names)).ToList();
    }

    private void Apply(TransitionScope scope, Dictionary<Guid, TaskItem> wanted, Actor actor, Dictionary<Guid, IReadOnlyList<Refusal>> refused)
    {
        var accepting = new TaskScope(By(scope, actor)) { ExampleFile = demo.Photo, NameOf = id => reference.Organisations.NameOn(id, scope.Moment.Today) };
        foreach (var item in scope.Items)
        {
            var caseFile = item.Subject<CaseFile>();
            var task = wanted[item.Step!.Id];
            var result = Accept(item, caseFile, task, accepting);
            if (!result.IsDone)
            {
                refused[item.Instance.Id] = result.Refusals;
                item.Refuse(result.Refusal);
                continue;
            }

            item.Audit = item.Audit with
            {
                Household = caseFile.HouseholdId,
                Data = new Dictionary<string, string>(StringComparer.Ordinal) { ["step"] = item.Step.ActivityId, ["outcome"] = task.Outcome },
            };
        }

        accepting.Made.ForEach(scope.Add);
    }

    private Result Accept(TransitionItem item, CaseFile caseFile, TaskItem task, TaskScope scope)
    {
        if (catalog.Find(item.Step!.ActivityType, item.Step.ActivityVersion) is not TaskActivity activity)
        {
            return TaskRefusals.NothingToDo;
        }

        var ways = activity.OutcomesFor(caseFile);
        if (ways.Count == 0)
        {
            return TaskRefusals.NothingToDo;
        }

        var way = ways.FirstOrDefault(o => o.Name == task.Outcome);
        return way is null ? CaseRefusals.OutcomeMismatch : way.Accept(caseFile, task.Form, scope);
    }

    private Refusal? Refuse(TransitionItem item)
    {
        var step = item.Step!;
        if (step.Role is null || step.Place is null)
        {
            return TaskRefusals.NothingToDo;
        }

        if (!viewer.MayTake(step.Role, step.Place.Value))
        {
            return TaskRefusals.NotFound;
        }

        return step.Assignee is { } assignee && assignee != viewer.UserId.Value ? TaskRefusals.Taken("其他人员") : null;
    }

    private RecordedBy By(TransitionScope scope, Actor actor) => new()
    {
        User = viewer.UserId,
        Name = viewer.Name,
        Level = Viewer.LevelOf(actor.Role),
        Act = scope.Act.Id,
        At = scope.Moment.Now,
        Today = scope.Moment.Today,
    };

    /// <summary>The viewer's post by which the tasks may be worked; remembered steps need no look-up.</summary>
    private async Task<HeldPost?> PostAsync(IReadOnlyList<TransitionTarget> targets, CancellationToken cancelled)
    {
        if (targets.Count == 0)
        {
            return null;
        }

        var posts = viewer.Posts.Where(p => Rights.Has(p.Role, Right.WorkTasks)).ToList();
        if (posts.Count <= 1)
        {
            return posts.FirstOrDefault();
        }

        var first = targets[0].StepId!.Value;
        var step = await db.Set<Workflows.Running.Step>().Where(s => s.Id == first).Select(s => new { s.Role, s.Place }).SingleAsync(cancelled);
        return step.Role is null || step.Place is null ? posts[0] : viewer.PostFor(step.Role, step.Place.Value);
    }

    private static IdempotencyKey? KeyOf(string? key, IReadOnlyList<TaskItem> items) =>
        string.IsNullOrWhiteSpace(key) ? null : new IdempotencyKey("tasks/complete", key, SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(items, FactJson.Options))));

    private async Task<Dictionary<Guid, string>> NamesAsync(TransitionResult result, CancellationToken cancelled)
    {
        var people = result.Items.Values.OfType<ItemAnswer.Conflict>().Where(c => c.By is not null).Select(c => c.By!.Value.Value).Distinct().ToArray();
        return people.Length == 0
            ? []
            : await db.Set<User>().Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancelled);
    }

    private static TaskAnswer Answer(
        Guid task, IReadOnlyList<TransitionTarget> targets, TransitionResult result, Dictionary<Guid, IReadOnlyList<Refusal>> refused, Dictionary<Guid, string> names)
    {
        var target = targets.FirstOrDefault(t => t.StepId == task);
        if (target is null)
        {
            return new TaskAnswer(task, CaseId: null, [TaskRefusals.NotFound]);
        }

        var answer = result.Items[target.InstanceId];
        var refusals = answer is ItemAnswer.Refused && refused.TryGetValue(target.InstanceId, out var all)
            ? all
            : TaskAnswer.RefusalsOf(answer, by => names.GetValueOrDefault(by.Value, "其他人员"));
        return new TaskAnswer(task, target.InstanceId, refusals);
    }
}
