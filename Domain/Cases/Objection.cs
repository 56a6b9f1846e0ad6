using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases;

/// <summary>An objection to one posted household. It counts by the day it was received, not the day it was typed (C-28).</summary>
public sealed class Objection
{
    public Guid Id { get; init; }

    public required CaseId CaseId { get; init; }

    public required Guid NoticeEntryId { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required DateTimeOffset TypedAt { get; init; }

    public required ObjectionChannel Channel { get; init; }

    /// <summary>Ciphertext in the database.</summary>
    public required string Content { get; init; }

    /// <summary>Null when anonymous. Ciphertext; seen only by the receiver and from the township up.</summary>
    public string? Objector { get; init; }

    public required UserId ReceivedBy { get; init; }

    public required ActId ActId { get; init; }

    /// <summary>Typed after the reply was issued: it opens a review and no longer holds the case.</summary>
    public bool IsReview { get; init; }

    public ObjectionStatus Status { get; private set; } = ObjectionStatus.Open;

    /// <summary>What was found and decided. Ciphertext in the database.</summary>
    public string? Answer { get; private set; }

    public UserId? AnsweredBy { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public ActId? AnsweredByAct { get; private set; }

    public bool IsOpen => Status == ObjectionStatus.Open;

    public Result Settle(ObjectionStatus decision, string answer, RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!IsOpen)
        {
            return ObjectionRefusals.AlreadyAnswered;
        }

        if (string.IsNullOrWhiteSpace(answer))
        {
            return ObjectionRefusals.AnswerMissing;
        }

        (Status, Answer, AnsweredBy, AnsweredOn, AnsweredByAct) = (decision, answer.Trim(), by.User, by.Today, by.Act);
        return Result.Done;
    }
}

public enum ObjectionStatus
{
    Open,
    Dismissed,
    UpheldReappraise,
    UpheldNotIncluded,

    /// <summary>A review found the objection right; the reply stands until it is revoked in its own procedure.</summary>
    ReviewUpheld,
}

public enum ObjectionChannel
{
    Paper,
    Phone,
    Visit,
    Online,
}

public static class ObjectionRefusals
{
    public static readonly Refusal AlreadyAnswered = new("objection.already-answered", "这条异议已经答复，请刷新页面查看处理结果。");
    public static readonly Refusal AnswerMissing = new("objection.answer-missing", "请写明核实情况和处理意见，再提交。") { Field = "answer" };
    public static readonly Refusal NoNotice = new("objection.no-notice", "该户没有正在进行或已完成的公示，不能登记异议；如有情况请另行登记线索。");
    public static readonly Refusal BeforeNotice = new("objection.before-notice", "收到日期早于公示张贴日，请核对收到日期。") { Field = "receivedOn" };
    public static readonly Refusal TooLate = new("objection.too-late", "收到日期已超过公示期最后一天，不按公示异议处理；请作为线索登记或按信访程序办理。") { Field = "receivedOn" };
    public static readonly Refusal InFuture = new("objection.in-future", "收到日期不能晚于今天。") { Field = "receivedOn" };
    public static readonly Refusal AfterReply = new("objection.after-reply", "批复已经制发，已转为复查登记，原批复不变。");
    public static readonly Refusal SamePerson = new("objection.same-person", "评议结果由您记录，异议应由村里其他人员核实答复，请转交村支部书记或监测联系人。");
    public static readonly Refusal ContentMissing = new("objection.content-missing", "请写明异议内容。") { Field = "content" };
    public static readonly Refusal NotFound = new("objection.not-found", "没有找到这条待答复的异议，请刷新页面。") { Field = "objectionId" };
}
