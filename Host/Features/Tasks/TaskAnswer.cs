using Monitoring.Domain.Shared;
using Monitoring.Persistence.Transitions;

namespace Monitoring.Host.Features.Tasks;

/// <summary>What became of one task of an act.</summary>
public sealed record TaskAnswer(Guid TaskId, Guid? CaseId, IReadOnlyList<Refusal> Refusals)
{
    public bool IsDone => Refusals.Count == 0;

    public static IReadOnlyList<Refusal> RefusalsOf(ItemAnswer answer, Func<UserId, string> nameOf) => answer switch
    {
        ItemAnswer.Done or ItemAnswer.Unchanged => [],
        ItemAnswer.Refused refused => [refused.Refusal],
        ItemAnswer.Conflict conflict => [TaskRefusals.Done(conflict.By is { } by ? nameOf(by) : "系统", conflict.At)],
        ItemAnswer.Busy => [TaskRefusals.Busy],
        ItemAnswer.Faulted faulted => [TaskRefusals.Faulted(faulted.IncidentId)],
        _ => throw new InvalidOperationException($"Unknown answer {answer}."),
    };
}

public static class TaskRefusals
{
    public static readonly Refusal NotFound = new("task.not-found", "没有找到该任务，或不在您的工作范围内。");
    public static readonly Refusal NotYours = new("task.forbidden", "该任务不由您的岗位办理。");
    public static readonly Refusal Busy = new("task.busy", "该案卷正由他人办理，请稍后再试，您填写的内容没有丢失。");
    public static readonly Refusal NothingToDo = new("task.nothing-to-do", "该任务现在无需人工办理，请查看案卷说明。");
    public static readonly Refusal KeyMissing = new("idempotency.key-too-long", "提交编号过长，请刷新页面后重新提交。");

    public static Refusal Taken(string by) => new("task.taken", $"该任务已由{by}领取，请与其联系，或由负责人改派。");

    public static Refusal Done(string by, DateTimeOffset at) =>
        new("task.done", $"该任务已由{by}于{at.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm}办结，请刷新页面。");

    public static Refusal Faulted(Guid incident) => new("task.faulted", $"系统处理出错，任务仍在待办中，可稍后重试（事件编号 {incident.ToString()[..8]}）。");
}
