using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Organisations;
using Monitoring.Domain.Shared;
using Monitoring.Host.Clock;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Audit;
using Monitoring.Persistence.Identity;
using Monitoring.Workflows.Running;

namespace Monitoring.Host.Features.Tasks;

/// <summary>Who holds an open task: claimed, given back, passed on. The step's row is changed only while it is as expected.</summary>
public sealed class TaskHolders(MonitoringDbContext db, ActRecorder recorder, BusinessClock clock, Viewer viewer)
{
    public Task<Result> ClaimAsync(Guid id, CancellationToken cancelled) =>
        ChangeAsync(id, ActKind.TaskClaimed, "", ByTask, step => step.Assignee is null, step => (step.Assignee, step.ClaimedAt) = (viewer.UserId.Value, clock.GetUtcNow()), cancelled);

    public Task<Result> ReleaseAsync(Guid id, CancellationToken cancelled) =>
        ChangeAsync(id, ActKind.TaskReleased, "", ByTask, step => step.Assignee == viewer.UserId.Value, step => (step.Assignee, step.ClaimedAt) = (null, null), cancelled);

    /// <summary>改派: a supervisor, or whoever leads the place, gives the task to somebody who may take it.</summary>
    public async Task<Result> ReassignAsync(Guid id, Guid to, string? reason, CancellationToken cancelled)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return Domain.Cases.CaseRefusals.ReasonMissing;
        }

        var step = await db.Set<Step>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancelled);
        if (step?.Role is null || ByPlace(step) is null)
        {
            return TaskRefusals.NotFound;
        }

        return await IsCandidateAsync(to, step, cancelled)
            ? await ChangeAsync(id, ActKind.TaskReassigned, reason.Trim(), ByPlace, _ => true, s => (s.Assignee, s.ClaimedAt) = (to, clock.GetUtcNow()), cancelled)
            : HolderRefusals.NotACandidate;
    }

    private HeldPost? ByTask(Step step) => viewer.PostFor(step.Role!, step.Place!.Value);

    private HeldPost? ByPlace(Step step) => viewer.PostOver(Right.ReassignTasks, OrganisationId.From(step.Place!.Value));

    private Task<bool> IsCandidateAsync(Guid user, Step step, CancellationToken cancelled)
    {
        var today = clock.Today;
        var place = OrganisationId.From(step.Place!.Value);
        var roles = Role.All.Where(role => Role.MayWorkAs(role).Contains(step.Role)).ToArray();
        return db.Set<Post>().AnyAsync(
            p => p.UserId == user && roles.Contains(p.Role) && p.OrganisationId == place && p.FromDay <= today && (p.ToDay == null || p.ToDay >= today)
                && db.Set<User>().Any(u => u.Id == user && u.IsActive),
            cancelled);
    }

    private async Task<Result> ChangeAsync(
        Guid id, ActKind kind, string reason, Func<Step, HeldPost?> postFor, Func<Step, bool> mayChange, Action<Step> change, CancellationToken cancelled)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancelled);
        var step = await db.Set<Step>().FromSql($"select *, xmin from workflow.steps where id = {id} for update").SingleOrDefaultAsync(cancelled);
        if (step?.Role is null || postFor(step) is not { } post)
        {
            return TaskRefusals.NotFound;
        }

        if (!step.IsOpen)
        {
            return TaskRefusals.Done(await NameAsync(step.LeftBy, cancelled), step.LeftAt!.Value);
        }

        if (!mayChange(step))
        {
            return step.Assignee is null ? HolderRefusals.NotHeld : TaskRefusals.Taken(await NameAsync(step.Assignee, cancelled));
        }

        change(step);
        recorder.Record(db, new Act(kind, viewer.ActorAs(post), clock.GetUtcNow()) { Reason = reason }, new ActSubject("case", step.InstanceId)
        {
            Data = new Dictionary<string, string>(StringComparer.Ordinal) { ["step"] = step.ActivityId, ["task"] = step.Id.ToString() },
        });
        await db.SaveChangesAsync(cancelled);
        await transaction.CommitAsync(cancelled);
        return Result.Done;
    }

    private async Task<string> NameAsync(Guid? user, CancellationToken cancelled) =>
        user is { } id ? await db.Set<User>().Where(u => u.Id == id).Select(u => u.DisplayName).SingleOrDefaultAsync(cancelled) ?? "其他人员" : "系统";
}

public static class HolderRefusals
{
    public static readonly Refusal NotACandidate = new("task.not-a-candidate", "该人员没有办理此任务的岗位，请选择同一单位同一岗位的人员。") { Field = "userId" };
    public static readonly Refusal NotHeld = new("task.not-held", "该任务没有被您领取，无需退还。");
}
