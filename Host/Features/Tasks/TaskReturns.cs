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
                Guard = new PostGuard(actor, moment.Today, item => item.Step!.Role is { } role && viewer.MayTake(role, item.Step.Place!.Value) ? null : TaskRefusals.NotFound),
                Apply = scope => Apply(scope, to ?? "", reason ?? ""),
            },
            cancelled);
        outbox.Raise();
        return result.Refusal is { } whole ? whole : Result.From(TaskAnswer.RefusalsOf(result.Single, _ => "其他人员"));
    }

    private static void Apply(TransitionScope scope, string to, string reason)
    {
        var item = scope.Items[0];
        var caseFile = item.Subject<CaseFile>();
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
