using Monitoring.Domain.Acts;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Shared;
using Monitoring.Host.Clock;
using Monitoring.Host.Messages;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Transitions;

namespace Monitoring.Host.Features.Tasks;

/// <summary>退回: whoever holds a task sends the case back to an earlier step, with a reason.</summary>
public sealed class TaskReturns(TransitionRunner runner, MonitoringDbContext db, StepIndex steps, BusinessClock clock, Viewer viewer, OutboxSignal outbox)
{
    public async Task<Result> ReturnAsync(Guid task, string? to, string? reason, CancellationToken cancelled)
    {
        var targets = await steps.TargetsAsync(db, [task], cancelled);
        var post = viewer.Posts.FirstOrDefault(p => Rights.Has(p.Role, Right.WorkTasks));
        if (targets.Count == 0 || post is null)
        {
            return TaskRefusals.NotFound;
        }

        var moment = clock.Moment;
        var actor = viewer.ActorAs(post);
        var result = await runner.RunAsync(
            new TransitionOrder
            {
                Kind = ActKind.CaseReturned,
                Actor = actor,
                Moment = moment,
                Reason = reason?.Trim() ?? "",
                Targets = targets,
                Guard = new PostGuard(actor, moment.Today, item => Refuse(item.Step!)),
                Apply = scope => Apply(scope, actor, to ?? "", reason ?? ""),
            },
            cancelled);
        outbox.Raise();
        return result.Refusal is { } whole ? whole : Result.From(TaskAnswer.RefusalsOf(result.Single, _ => "其他人员"));
    }

    private Refusal? Refuse(Workflows.Running.Step step) =>
        step.Role is not { } role || !viewer.MayTake(role, step.Place!.Value) ? TaskRefusals.NotFound
        : step.Assignee is { } assignee && assignee != viewer.UserId.Value ? TaskRefusals.Taken("其他人员")
        : null;

    private static void Apply(TransitionScope scope, Actor actor, string to, string reason)
    {
        var item = scope.Items[0];
        var caseFile = item.Subject<CaseFile>();
        var level = caseFile.CheckLevel(actor.User!.Value, Viewer.LevelOf(actor.Role));
        if (!level.IsDone)
        {
            item.Refuse(level.Refusal);
            return;
        }

        var back = caseFile.GoBackTo(to, reason, item.Step!.ActivityId, scope.Act.Id);
        if (!back.IsDone)
        {
            item.Refuse(back.Refusal);
            return;
        }

        item.Run.Return(to);
        item.Audit = item.Audit with
        {
            Household = caseFile.HouseholdId,
            Data = new Dictionary<string, string>(StringComparer.Ordinal) { ["from"] = item.Step.ActivityId, ["to"] = to },
        };
    }
}
