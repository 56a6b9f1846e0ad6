using Monitoring.Domain.Shared;

namespace Monitoring.Persistence.Transitions;

public static class TransitionRefusals
{
    public static Refusal OtherBody { get; } = new("idempotency.other-body", "同一提交编号已用于另一份内容。请刷新页面后重新提交。");

    public static Refusal InstanceNotFound { get; } = new("instance.not-found", "未找到该流程。请返回列表刷新后再试。");

    public static Refusal StepNotFound { get; } = new("step.not-found", "未找到该任务。请返回待办列表刷新后再试。");

    public static Refusal InstanceEnded { get; } = new("instance.ended", "该流程已经结束，不能再办理。请查看其办理结果。");

    public static Refusal InstanceFrozen { get; } = new("instance.frozen", "该流程已暂停，恢复后才能办理。请联系暂停该流程的单位。");

    /// <summary>The stored answer keeps the code only; the sentence may have named the household.</summary>
    internal static Refusal Replayed(string code) => new(code, "该项在首次提交时未获办理。请刷新页面，按当前提示处理后重新提交。");
}
