using Monitoring.Domain.Forms;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases.Inclusion;

/// <summary>The written reason handed to a household that is not included.</summary>
public sealed record Explanation
{
    [Field("送达日期")]
    public required DateOnly DeliveredOn { get; init; }

    [Field("送达方式")]
    public required string DeliveredBy { get; init; }

    [Field("书面说明内容", Multiline = true)]
    public required string Text { get; init; }

    internal IEnumerable<Refusal> Faults(DateOnly today)
    {
        if (DeliveredOn > today)
        {
            yield return ExplanationRefusals.InFuture;
        }

        if (string.IsNullOrWhiteSpace(DeliveredBy))
        {
            yield return ExplanationRefusals.DeliveredBy;
        }

        if (string.IsNullOrWhiteSpace(Text))
        {
            yield return ExplanationRefusals.Text;
        }
    }
}

/// <summary>The household's appeal against not being included.</summary>
public sealed record Appeal
{
    public required DateOnly ReceivedOn { get; init; }

    public required string Content { get; init; }
}

public sealed record AppealDecision
{
    [Field("复核意见", Multiline = true)]
    public required string Opinion { get; init; }

    public bool Upheld { get; init; }
}

public static class ExplanationRefusals
{
    public static readonly Refusal InFuture = new("explanation.in-future", "送达日期不能晚于今天。") { Field = "deliveredOn" };
    public static readonly Refusal DeliveredBy = new("explanation.delivered-by", "请填写送达方式（当面、邮寄等）。") { Field = "deliveredBy" };
    public static readonly Refusal Text = new("explanation.text", "请填写给农户的书面说明。") { Field = "text" };
    public static readonly Refusal NotDelivered = new("appeal.not-delivered", "书面说明尚未送达，送达后才能登记申诉。");
    public static readonly Refusal AppealTooLate = new("appeal.too-late", "申诉期限已过；如有新情况请登记新的线索。") { Field = "receivedOn" };
    public static readonly Refusal AppealInFuture = new("appeal.in-future", "申诉日期不能晚于今天。") { Field = "receivedOn" };
    public static readonly Refusal AppealContent = new("appeal.content", "请写明申诉内容。") { Field = "content" };
    public static readonly Refusal AppealOpinion = new("appeal.opinion", "请写明复核意见。") { Field = "opinion" };
}
