using Monitoring.Domain.Forms;
using Monitoring.Domain.Policies;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases.Inclusion;

/// <summary>The appraisal of one household at a meeting of the village's representatives (C-26).</summary>
public sealed record AppraisalVote
{
    [Field("会议日期")]
    public required DateOnly HeldOn { get; init; }

    [Field("应到代表", Unit = "人")]
    public required int Expected { get; init; }

    [Field("实到代表", Unit = "人")]
    public required int Attended { get; init; }

    [Field("同意", Unit = "票")]
    public required int For { get; init; }

    [Field("不同意", Unit = "票")]
    public required int Against { get; init; }

    [Field("弃权", Unit = "票")]
    public required int Abstained { get; init; }

    [Field("回避人员及原因", Hint = "与该户有亲属关系的代表应回避表决")]
    public string? Recusals { get; init; }

    [Field("回避人数", Unit = "人")]
    public int RecusedCount { get; init; }

    [Field("会议记录", Multiline = true)]
    public required string Minutes { get; init; }

    [Field("签到表照片", Content = FieldContent.Files)]
    public IReadOnlyList<Guid> SignInFiles { get; init; } = [];

    /// <summary>The meeting the vote was taken at; set when the vote is put on the case.</summary>
    public Guid MeetingId { get; init; }

    public bool Passed => MeetingRules.Passes(For, Attended);

    internal IEnumerable<Refusal> Faults(DateOnly today)
    {
        if (HeldOn > today)
        {
            yield return AppraisalRefusals.InFuture;
        }

        if (Expected <= 0 || Attended < 0 || Attended > Expected)
        {
            yield return AppraisalRefusals.Attendance;
        }
        else if (!MeetingRules.HasQuorum(Attended, Expected))
        {
            yield return AppraisalRefusals.NoQuorum(Attended, Expected);
        }

        if (For < 0 || Against < 0 || Abstained < 0 || RecusedCount < 0 || For + Against + Abstained + RecusedCount != Attended)
        {
            yield return AppraisalRefusals.Votes;
        }

        if (RecusedCount > 0 && string.IsNullOrWhiteSpace(Recusals))
        {
            yield return AppraisalRefusals.Recusals;
        }

        if (string.IsNullOrWhiteSpace(Minutes))
        {
            yield return AppraisalRefusals.Minutes;
        }
    }
}

public static class AppraisalRefusals
{
    public static readonly Refusal InFuture = new("appraisal.in-future", "会议日期不能晚于今天。") { Field = "heldOn" };
    public static readonly Refusal Attendance = new("appraisal.attendance", "实到人数应在0和应到人数之间，应到人数应大于0。") { Field = "attended" };
    public static readonly Refusal Votes = new("appraisal.votes", "同意、不同意、弃权和回避人数之和应等于实到人数。") { Field = "for" };
    public static readonly Refusal Recusals = new("appraisal.recusals", "有人回避的，请写明回避人员及原因。") { Field = "recusals" };
    public static readonly Refusal Minutes = new("appraisal.minutes", "请填写会议记录。") { Field = "minutes" };
    public static readonly Refusal ResultMismatch = new("appraisal.result-mismatch", "评议结果与票数不符：同意票超过到会人数半数为通过，请核对票数。") { Field = "for" };
    public static readonly Refusal MeetingsDiffer = new("appraisal.meetings-differ", "同一次会议的应到、实到人数和会议记录应当一致，请核对。") { Field = "attended" };
    public static readonly Refusal BeforePledge = new("appraisal.before-pledge", "会议日期早于农户签字承诺日期，请核对。") { Field = "heldOn" };

    public static Refusal NoQuorum(int attended, int expected) =>
        new("appraisal.no-quorum", $"应到{expected}人、实到{attended}人，未达到三分之二，会议无效，请择日重新召开。") { Field = "attended" };
}
