using Monitoring.Domain.Shared;

namespace Monitoring.Persistence.Reference;

/// <summary>Rules as data: entered by one person of the district, in force once a second one releases them (domain 4), never changed afterwards.</summary>
public abstract class ReferenceEdition
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The document it rests on, as cited by who entered it.</summary>
    public required string Basis { get; init; }

    /// <summary>Null for what the product ships with.</summary>
    public UserId? EnteredBy { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    public UserId? ReleasedBy { get; private set; }

    public DateTimeOffset? ReleasedAt { get; private set; }

    public Result Release(UserId by, DateTimeOffset at)
    {
        if (ReleasedAt is not null)
        {
            return ReferenceRefusals.AlreadyReleased;
        }

        if (by == EnteredBy)
        {
            return ReferenceRefusals.SamePerson;
        }

        (ReleasedBy, ReleasedAt) = (by, at);
        return Result.Done;
    }

    /// <summary>What the product ships with is in force from its first start.</summary>
    protected void Ship() => ReleasedAt = EnteredAt;
}

public static class ReferenceRefusals
{
    public static readonly Refusal AlreadyReleased = new("reference.already-released", "这一版已经发布，不能再次发布或退回。请刷新页面查看。");
    public static readonly Refusal SamePerson = new("reference.same-person", "录入人不能发布自己录入的内容，请由另一位有权限的人员核对后发布。");
    public static readonly Refusal Waiting = new("reference.waiting", "已有一份录入后等待发布，请先发布或退回，再录入新的。");
    public static readonly Refusal NotFound = new("reference.not-found", "没有找到等待发布的这一版，可能已被退回。请刷新页面查看。");
    public static readonly Refusal BasisMissing = new("reference.basis-missing", "请写明依据的文件名称和文号。") { Field = "basis" };
    public static readonly Refusal ReasonMissing = new("reference.reason-missing", "请写明退回的理由。") { Field = "reason" };
    public static readonly Refusal YearPast = new("reference.year-past", "只能录入今年和以后年份的放假安排。") { Field = "year" };
}
