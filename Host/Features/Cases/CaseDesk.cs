using Monitoring.Activities.Tasks;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Cases.Inclusion;
using Monitoring.Domain.Shared;
using Monitoring.Host.Clock;
using Monitoring.Host.Messages;
using Monitoring.Host.People;
using Monitoring.Persistence.Transitions;
using Monitoring.Workflows.Running;

namespace Monitoring.Host.Features.Cases;

/// <summary>Acts on a case as a whole: objection, appeal, withdrawal, referral, freeze and resume.</summary>
public sealed class CaseDesk(TransitionRunner runner, BusinessClock clock, Viewer viewer, OutboxSignal outbox)
{
    public Task<Result> WithdrawAsync(Guid id, string? reason, CancellationToken cancelled) =>
        ActAsync(id, ActKind.CaseWithdrawn, Right.EndCase, reason, End(CaseState.Withdrawn, reason), cancelled);

    public Task<Result> ReferToDibaoAsync(Guid id, string? reason, CancellationToken cancelled) =>
        ActAsync(id, ActKind.CaseEnded, Right.EndCase, reason, End(CaseState.ReferredDibao, reason), cancelled);

    public Task<Result> FreezeAsync(Guid id, string? reason, CancellationToken cancelled) =>
        ActAsync(id, ActKind.CaseFrozen, Right.EndCase, reason, (_, run, _) => Freeze(run, reason), cancelled);

    public Task<Result> ResumeAsync(Guid id, string? reason, CancellationToken cancelled) =>
        ActAsync(id, ActKind.CaseResumed, Right.EndCase, reason, Resume, cancelled);

    public Task<Result> ObjectAsync(Guid id, ObjectionRequest request, CancellationToken cancelled)
    {
        if (!Enum.TryParse<ObjectionChannel>(request.Channel ?? nameof(ObjectionChannel.Paper), ignoreCase: true, out var channel))
        {
            return Task.FromResult<Result>(CaseApiRefusals.Channel);
        }

        return ActAsync(id, ActKind.ObjectionReceived, Right.RecordObjection, "", (caseFile, run, by) => Object(caseFile, run, by, request, channel), cancelled, evenEnded: true);
    }

    public Task<Result> AnswerReviewAsync(Guid id, Guid objectionId, ReviewAnswerRequest request, CancellationToken cancelled) =>
        ActAsync(id, ActKind.ObjectionAnswered, Right.AnswerReview, "", (caseFile, _, by) =>
            caseFile.AnswerReview(objectionId, request.Upheld, request.Answer ?? "", by), cancelled, evenEnded: true);

    public Task<Result> AppealAsync(Guid id, AppealRequest request, CancellationToken cancelled) =>
        ActAsync(id, ActKind.ObjectionReceived, Right.RecordObjection, "", (caseFile, _, by) =>
            caseFile.AppealAgainst(new Appeal { ReceivedOn = request.ReceivedOn ?? by.Today, Content = request.Content ?? "" }, by), cancelled);

    private static CaseAct End(CaseState end, string? reason) => (caseFile, run, by) =>
    {
        var ended = caseFile.End(end, reason ?? "", by);
        if (ended.IsDone)
        {
            run.Cancel(end.Code());
        }

        return ended;
    };

    private static Result Freeze(InstanceRun run, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return CaseRefusals.ReasonMissing;
        }

        if (run.Instance.FrozenAt is not null)
        {
            return CaseRefusals.Frozen;
        }

        run.Freeze(reason.Trim());
        return Result.Done;
    }

    private static Result Resume(CaseFile caseFile, InstanceRun run, RecordedBy by)
    {
        if (run.Instance.FrozenAt is null)
        {
            return CaseRefusals.NotFrozen;
        }

        run.Resume();
        HoldForObjection(caseFile, run, by);
        return Result.Done;
    }

    /// <summary>An objection in time but typed after the gate takes the household back to its notice, wherever it is.</summary>
    private static Result Object(CaseFile caseFile, InstanceRun run, RecordedBy by, ObjectionRequest request, ObjectionChannel channel)
    {
        var objection = caseFile.Object(request.ReceivedOn ?? by.Today, channel, request.Content ?? "", request.Objector, by);
        if (!objection.IsDone)
        {
            return objection.Refusal;
        }

        if (run.Instance.Status is not InstanceStatus.Running && !objection.Value.IsReview)
        {
            return CaseRefusals.Closed;
        }

        HoldForObjection(caseFile, run, by);
        return Result.Done;
    }

    /// <summary>While the case is frozen it stays where it is; this is asked again when it resumes.</summary>
    private static void HoldForObjection(CaseFile caseFile, InstanceRun run, RecordedBy by)
    {
        if (caseFile.OldestOpenObjection is not null && run.Instance is { Status: InstanceStatus.Running, FrozenAt: null }
            && !run.OpenSteps.Any(s => s.ActivityId == InclusionSteps.Notice))
        {
            caseFile.GoBackToNotice(by.Act);
            run.Return(InclusionSteps.Notice);
        }
    }

    private async Task<Result> ActAsync(Guid id, ActKind kind, Right right, string? reason, CaseAct act, CancellationToken cancelled, bool evenEnded = false)
    {
        var moment = clock.Moment;
        var actor = viewer.ActorFor(right);
        IReadOnlyList<Refusal> refused = [];
        var result = await runner.RunAsync(
            new TransitionOrder
            {
                Kind = kind,
                Actor = actor,
                Moment = moment,
                Reason = reason?.Trim() ?? "",
                Targets = [new TransitionTarget(id, EvenEnded: evenEnded)],
                Guard = new PostGuard(actor, moment.Today, item => viewer.Sees(item.Subject<CaseFile>().VillageId) ? null : CaseRefusals.NotFound),
                Apply = scope => refused = Apply(scope, actor, act),
            },
            cancelled);
        outbox.Raise();
        return result.Refusal is { } whole ? whole
            : result.Single is ItemAnswer.Refused one ? Result.From(refused.Count > 0 ? refused : [Said(one.Refusal)])
            : result.Single is ItemAnswer.Busy ? CaseApiRefusals.Busy
            : result.Single is ItemAnswer.Faulted ? CaseApiRefusals.Faulted
            : Result.Done;
    }

    private static Refusal Said(Refusal refusal) => refusal.Code switch
    {
        "instance.not-found" => CaseRefusals.NotFound,
        "instance.ended" => CaseRefusals.Closed,
        _ => refusal,
    };

    private IReadOnlyList<Refusal> Apply(TransitionScope scope, Actor actor, CaseAct act)
    {
        var item = scope.Items[0];
        var caseFile = item.Subject<CaseFile>();
        var by = new RecordedBy
        {
            User = viewer.UserId,
            Name = viewer.Name,
            Level = Viewer.LevelOf(actor.Role),
            Act = scope.Act.Id,
            At = scope.Moment.Now,
            Today = ChinaTime.DayOf(scope.Moment.Now),
        };
        var result = act(caseFile, item.Run, by);
        if (!result.IsDone)
        {
            item.Refuse(result.Refusal);
        }

        item.Audit = item.Audit with { Household = caseFile.HouseholdId };
        return result.Refusals;
    }
}

public static class CaseApiRefusals
{
    public static readonly Refusal Procedure = new("case.procedure-unknown", "请选择办理程序（纳入）。") { Field = "procedure" };
    public static readonly Refusal Channel = new("objection.channel-unknown", "请选择收到异议的方式（书面、电话、来访、网络）。") { Field = "channel" };
    public static readonly Refusal Busy = new("task.busy", "该案卷正由他人办理，请稍后再试。");
    public static readonly Refusal Faulted = new("task.faulted", "系统处理出错，案卷没有改变，请稍后重试。");
    public static readonly Refusal OutOfScope = new("case.out-of-scope", "现行政策只纳入原在册脱贫户，该户不在名册内，请先核对名册。") { Field = "householdId" };
}
