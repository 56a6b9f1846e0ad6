using System.Globalization;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases;

public static class CaseRefusals
{
    public static readonly Refusal NotFound = new("case.not-found", "没有找到该案卷，或不在您的工作范围内。");
    public static readonly Refusal Closed = new("case.closed", "案卷已经办结，不能再办理；如有新情况请登记新的线索。");
    public static readonly Refusal AlreadyOpen = new("case.already-open", "该户已有一件正在办理的案卷，请在原案卷上继续办理。");
    public static readonly Refusal ReasonMissing = new("case.reason-missing", "请写明理由，再提交。") { Field = "reason" };
    public static readonly Refusal ReturnForward = new("case.return-forward", "只能退回到已经走过的环节，请重新选择退回环节。") { Field = "to" };
    public static readonly Refusal AfterReply = new("case.after-reply", "批复已经制发，不能退回或撤回；如认定有误请按复查程序办理。");
    public static readonly Refusal OutcomeMismatch = new("task.outcome-unknown", "提交的办理结果不在可选范围内，请刷新页面重新选择。") { Field = "outcome" };
    public static readonly Refusal BeforeStep = new("case.before-step", "案卷还没有走到这一环节，请等待上一环节办结。");
    public static readonly Refusal Frozen = new("case.frozen", "案卷已中止，恢复办理后才能提交。");
    public static readonly Refusal NotFrozen = new("case.not-frozen", "案卷没有中止，无需恢复。");

    public static Refusal OtherLevel(CaseLevel level) =>
        new("case.other-level", $"您已在{level.Label()}环节办理过本案，同一人不能在两个层级办理同一案卷，请转交他人办理。");

    public static Refusal AlreadyRecorded(string by, DateTimeOffset at) =>
        new("case.already-recorded", string.Create(CultureInfo.InvariantCulture, $"{by}已于{at.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm}提交，请刷新页面查看。"));
}
