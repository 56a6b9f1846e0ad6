using Monitoring.Domain.Register;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Leads;

/// <summary>线索: something that came to notice through one of the six channels (domain 1.2, list D).</summary>
public sealed class Lead
{
    public LeadId Id { get; init; }

    public required LeadChannel Channel { get; init; }

    public required OrganisationId VillageId { get; init; }

    public required HouseholdId HouseholdId { get; init; }

    /// <summary>What was said or seen. Ciphertext in the database.</summary>
    public required string Content { get; init; }

    /// <summary>The source's own number: petition, alert, hotline.</summary>
    public string? SourceReference { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required UserId RecordedBy { get; init; }

    public LeadState State { get; private set; } = LeadState.New;

    /// <summary>Ciphertext in the database.</summary>
    public string? CloseReason { get; private set; }

    /// <summary>What a self-declared applicant was told. Ciphertext in the database.</summary>
    public string? ReplyToApplicant { get; private set; }

    public CaseId? CaseId { get; private set; }

    public ActId ActId { get; set; }

    public bool IsOpen => State is LeadState.New or LeadState.Checking;

    public Result Check(ActId act)
    {
        if (State != LeadState.New)
        {
            return LeadRefusals.Closed;
        }

        (State, ActId) = (LeadState.Checking, act);
        return Result.Done;
    }

    public Result Convert(CaseId caseId, ActId act)
    {
        if (!IsOpen)
        {
            return LeadRefusals.Closed;
        }

        (State, CaseId, ActId) = (LeadState.Converted, caseId, act);
        return Result.Done;
    }

    /// <summary>Every close carries a reason; who declared for himself also gets an answer.</summary>
    public Result Close(LeadState end, string reason, string? reply, ActId act)
    {
        if (!IsOpen)
        {
            return LeadRefusals.Closed;
        }

        if (end is LeadState.New or LeadState.Checking or LeadState.Converted)
        {
            return LeadRefusals.NotAnEnd;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return LeadRefusals.ReasonMissing;
        }

        if (Channel == LeadChannel.SelfDeclaration && string.IsNullOrWhiteSpace(reply))
        {
            return LeadRefusals.ReplyMissing;
        }

        (State, CloseReason, ReplyToApplicant, ActId) = (end, reason.Trim(), reply?.Trim(), act);
        return Result.Done;
    }
}

public enum LeadState
{
    New,
    Checking,
    Converted,
    ReferredDibao,
    NoRisk,
    Duplicate,
    OutOfScope,
}

public static class LeadRefusals
{
    public static readonly Refusal NotFound = new("lead.not-found", "没有找到该线索，或不在您的工作范围内。");
    public static readonly Refusal Closed = new("lead.closed", "该线索已经办结，请刷新页面。");
    public static readonly Refusal NotAnEnd = new("lead.not-an-end", "请选择办结结果。") { Field = "state" };
    public static readonly Refusal ReasonMissing = new("lead.reason-missing", "请写明办结理由。") { Field = "reason" };
    public static readonly Refusal ReplyMissing = new("lead.reply-missing", "自主申报的线索须写明给申报人的答复。") { Field = "reply" };
    public static readonly Refusal ContentMissing = new("lead.content-missing", "请写明线索内容。") { Field = "content" };
    public static readonly Refusal HouseholdUnknown = new("lead.household-unknown", "没有找到该农户，或不在您的工作范围内，请先导入名册。") { Field = "householdId" };
}
