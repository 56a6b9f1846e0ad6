using Monitoring.Domain.Cases.Inclusion;
using Monitoring.Domain.Register;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases;

/// <content>What township, district and committee put on an inclusion case.</content>
public sealed partial class CaseFile
{
    public Result Compare(AssetComparison comparison, RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var faults = comparison.Faults(by.Today).ToList();
        return faults.Count > 0 ? Result.From(faults) : Put(RecordKind.Comparison, comparison, by);
    }

    public Result Verify(TownVerification form, RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(form);
        var faults = TownVerificationRules.Faults(form, Household, Threshold, by.Today).ToList();
        if (!form.Proposed && form.NotIncludedReasons is [NotIncludedReason.Asset]
            && Standing<AssetComparison>(RecordKind.Comparison) is not { Hits.Count: > 0 })
        {
            // An asset never excludes by itself: both the hit and the opinion are needed (C-22).
            faults.Add(VerificationRefusals.AssetNeedsStability);
        }

        return faults.Count > 0 ? Result.From(faults) : Put(RecordKind.TownVerification, form, by);
    }

    /// <summary>Takes the household into a batch; a verified household is in at most one.</summary>
    public Result JoinBatch(TownBatch batch, RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var level = CheckLevel(by.User, by.Level);
        if (!level.IsDone)
        {
            return level;
        }

        if (StandingBatchItem is not null)
        {
            return BatchRefusals.AlreadyIn;
        }

        if (Standing<TownVerification>(RecordKind.TownVerification) is not { Proposed: true })
        {
            return CaseRefusals.BeforeStep;
        }

        BatchItems.Add(new TownBatchItem { Id = Guid.CreateVersion7(), BatchId = batch.Id, CaseId = Id, ActId = by.Act });
        Touch(by);
        return Result.Done;
    }

    public Result ReleaseFromTown(RecordedBy by) => OnBatchItem(by, item => item.Release(by));

    public Result TakeAtDistrict(RecordedBy by) => OnBatchItem(by, item => item.Take(by));

    public Result Check(DistrictCheck check, RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(check);
        var faults = check.Faults(by.Today).ToList();
        return faults.Count > 0 ? Result.From(faults) : Put(RecordKind.DistrictCheck, check, by);
    }

    public Result Decide(CommitteeDecision decision, RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var faults = decision.Faults(by.Today).ToList();
        return faults.Count > 0 ? Result.From(faults) : Put(RecordKind.CommitteeDecision, decision, by);
    }

    /// <summary>Freezes the household's row on the reply. Name, size and number stand as they were that day.</summary>
    public Result<ReplyRow> Answer(Reply reply, RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var answered = OnBatchItem(by, item => item.Answer(reply.Id));
        if (!answered.IsDone)
        {
            return answered.Refusal;
        }

        var row = new ReplyRow
        {
            Id = Guid.CreateVersion7(),
            ReplyId = reply.Id,
            CaseId = Id,
            Sequence = reply.HouseholdCount + 1,
            VillageName = Household.VillageName,
            HeadName = Household.HeadName,
            HouseholdSize = Household.Size,
            HeadIdNo = Household.HeadIdNo,
        };
        reply.Count(row);
        return row;
    }

    public Result Register(RegistrationPaper paper, RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var faults = paper.Faults(by.Today).ToList();
        return faults.Count > 0 ? Result.From(faults) : Put(RecordKind.Registration, paper, by);
    }

    private Result OnBatchItem(RecordedBy by, Action<TownBatchItem> change)
    {
        var level = CheckLevel(by.User, by.Level);
        if (!level.IsDone)
        {
            return level;
        }

        if (StandingBatchItem is not { } item)
        {
            return BatchRefusals.NotIn;
        }

        change(item);
        Touch(by);
        return Result.Done;
    }
}

public static class BatchRefusals
{
    public static readonly Refusal AlreadyIn = new("batch.already-in", "该户已在一个上报批次中，请刷新页面。");
    public static readonly Refusal NotIn = new("batch.not-in", "该户已不在批次中（可能因异议或退回被移出），请刷新批次。");
    public static readonly Refusal RequestNo = new("batch.request-no", "请填写镇（街道）请示文号。") { Field = "requestNo" };
    public static readonly Refusal OtherTown = new("batch.other-town", "一个批次只能包含同一镇（街道）的农户。");
    public static readonly Refusal DocumentNo = new("reply.document-no", "请填写批复文号。") { Field = "documentNo" };
    public static readonly Refusal Signer = new("reply.signer", "请填写签发人。") { Field = "signer" };
}
