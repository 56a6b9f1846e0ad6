using Monitoring.Domain.Cases.Inclusion;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases;

/// <content>How a case goes back, and how it ends before its aim.</content>
public sealed partial class CaseFile
{
    /// <summary>
    /// Prepares a return: the papers of the step gone back to and of all later ones no longer count; a return to a step
    /// before the notice voids the notice too, one behind it keeps it. The reply is the point of no return.
    /// </summary>
    public Result GoBackTo(string step, string reason, string from, ActId act)
    {
        if (ClosedAt is not null)
        {
            return CaseRefusals.Closed;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return CaseRefusals.ReasonMissing;
        }

        if (!InclusionSteps.IsReturnTarget(step) || InclusionSteps.Position(step) >= InclusionSteps.Position(from))
        {
            return CaseRefusals.ReturnForward;
        }

        if (StandingBatchItem?.ReplyId is not null)
        {
            return CaseRefusals.AfterReply;
        }

        VoidFrom(step, act, reason);
        return Result.Done;
    }

    /// <summary>Takes the case back to its notice because an objection received in time was typed late.</summary>
    public void GoBackToNotice(ActId act) => StandingBatchItem?.Remove(act, "公示期内收到的异议补登，移出批次");

    /// <summary>Ends the case at the household's wish, by referral, or by a ban.</summary>
    public Result End(CaseState end, string reason, RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (ClosedAt is not null || State.IsEnd())
        {
            return CaseRefusals.Closed;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return CaseRefusals.ReasonMissing;
        }

        if (StandingBatchItem?.ReplyId is not null)
        {
            return CaseRefusals.AfterReply;
        }

        StandingBatchItem?.Remove(by.Act, end.Label());
        Close(end, reason.Trim(), by.At);
        ActId = by.Act;
        return Result.Done;
    }

    public Result Explain(Explanation explanation, RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var faults = explanation.Faults(by.Today).ToList();
        return faults.Count > 0 ? Result.From(faults) : Put(RecordKind.Explanation, explanation, by);
    }

    public Result AppealAgainst(Appeal appeal, RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(appeal);
        if (Standing<Explanation>(RecordKind.Explanation) is not { } explanation)
        {
            return ExplanationRefusals.NotDelivered;
        }

        var refusal = string.IsNullOrWhiteSpace(appeal.Content) ? ExplanationRefusals.AppealContent
            : appeal.ReceivedOn > by.Today ? ExplanationRefusals.AppealInFuture
            : appeal.ReceivedOn > AppealLastDay(explanation) ? ExplanationRefusals.AppealTooLate
            : null;
        return refusal is not null ? refusal : Put(RecordKind.Appeal, appeal, by);
    }

    public DateOnly AppealLastDay(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return Terms.Calendar.AddWorkingDays(explanation.DeliveredOn, Terms.AppealWorkingDays);
    }

    public Result DecideAppeal(AppealDecision decision, RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (string.IsNullOrWhiteSpace(decision.Opinion))
        {
            return ExplanationRefusals.AppealOpinion;
        }

        return Put(RecordKind.AppealDecision, decision, by);
    }

    /// <summary>An upheld appeal, an upheld objection or a return: what was decided from the step on starts anew.</summary>
    public void VoidFrom(string step, ActId act, string because)
    {
        var position = InclusionSteps.Position(step);
        foreach (var record in Records.Where(r => r.Stands && Voids(step, position, r.Kind)))
        {
            record.Void(act);
        }

        if (position < InclusionSteps.Position(InclusionSteps.Notice))
        {
            foreach (var entry in NoticeEntries.Where(e => e.Stands))
            {
                entry.Void(act);
            }
        }

        if (position <= InclusionSteps.Position(InclusionSteps.Batch) && StandingBatchItem is { } item)
        {
            item.Remove(act, because);
        }

        ActId = act;
    }

    private static bool Voids(string step, int position, RecordKind kind) =>
        // Visit and comparison run side by side; going back to one leaves the other's paper standing.
        step == InclusionSteps.Visit && kind == RecordKind.Comparison ? false : (int)kind >= position;
}
