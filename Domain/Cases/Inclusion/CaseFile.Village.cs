using Monitoring.Domain.Cases.Inclusion;
using Monitoring.Domain.Register;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases;

/// <content>What the village puts on an inclusion case.</content>
public sealed partial class CaseFile
{
    public Result Sign(PledgeAuthorisation pledge, RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(pledge);
        var faults = pledge.Faults(by.Today).ToList();
        return faults.Count > 0
            ? Result.From(faults)
            : Put(RecordKind.Pledge, pledge with { HouseholdSize = Household.Size, LabourCount = Household.LabourCount }, by);
    }

    public Result Visit(VisitRecord visit, RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var faults = visit.Faults(by.Today, Threshold).ToList();
        return faults.Count > 0 ? Result.From(faults) : Put(RecordKind.Visit, visit, by);
    }

    /// <summary>Records the household's vote; the meeting itself may cover many households.</summary>
    public Result Appraise(AppraisalVote vote, Meeting meeting, RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(vote);
        ArgumentNullException.ThrowIfNull(meeting);
        var faults = vote.Faults(by.Today).ToList();
        if (meeting.Expected != vote.Expected || meeting.Attended != vote.Attended)
        {
            faults.Add(AppraisalRefusals.MeetingsDiffer);
        }

        if (Standing<PledgeAuthorisation>(RecordKind.Pledge) is { } pledge && vote.HeldOn < pledge.SignedOn)
        {
            faults.Add(AppraisalRefusals.BeforePledge);
        }

        return faults.Count > 0 ? Result.From(faults) : Put(RecordKind.Vote, vote with { MeetingId = meeting.Id }, by);
    }

    /// <summary>Hangs the household on a posted notice. The clock starts at the later of the stated day and the proof's.</summary>
    public Result Post(Notice notice, int sequence, RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var level = CheckLevel(by.User, by.Level);
        if (!level.IsDone)
        {
            return level;
        }

        if (StandingNotice is not null)
        {
            return NoticeRefusals.AlreadyPosted;
        }

        if (Standing<AppraisalVote>(RecordKind.Vote) is not { Passed: true } vote)
        {
            return CaseRefusals.BeforeStep;
        }

        if (notice.PostedOn < vote.HeldOn)
        {
            return NoticeRefusals.BeforeMeeting;
        }

        var start = notice.PostedOn > by.Today ? notice.PostedOn : by.Today;
        var period = Terms.Calendar.PublicNotice(start, Terms.NoticeWorkingDays, Terms.CountPublishDay);
        NoticeEntries.Add(new NoticeEntry
        {
            Id = Guid.CreateVersion7(),
            NoticeId = notice.Id,
            CaseId = Id,
            Sequence = sequence,
            HeadName = Household.HeadName,
            HouseholdSize = Household.Size,
            Risks = RiskLabels,
            StartOn = start,
            WorkingDays = Terms.NoticeWorkingDays,
            CountPublishDay = Terms.CountPublishDay,
            LastDay = period.LastDay,
            CalendarVersion = period.CalendarVersion,
            ActId = by.Act,
        });
        Touch(by);
        return Result.Done;
    }

    /// <summary>Registers an objection by the day it was received; one for an earlier, voided notice is refused.</summary>
    public Result<Objection> Object(DateOnly receivedOn, ObjectionChannel channel, string content, string? objector, RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (string.IsNullOrWhiteSpace(content))
        {
            return ObjectionRefusals.ContentMissing;
        }

        if (StandingNotice is not { } entry)
        {
            return ObjectionRefusals.NoNotice;
        }

        var refusal = receivedOn > by.Today ? ObjectionRefusals.InFuture
            : receivedOn < entry.StartOn ? ObjectionRefusals.BeforeNotice
            : receivedOn > entry.LastDay ? ObjectionRefusals.TooLate
            : null;
        if (refusal is not null)
        {
            return refusal;
        }

        var objection = new Objection
        {
            Id = Guid.CreateVersion7(),
            CaseId = Id,
            NoticeEntryId = entry.Id,
            ReceivedOn = receivedOn,
            TypedAt = by.At,
            Channel = channel,
            Content = content.Trim(),
            Objector = string.IsNullOrWhiteSpace(objector) ? null : objector.Trim(),
            ReceivedBy = by.User,
            ActId = by.Act,
            IsReview = StandingBatchItem?.ReplyId is not null,
        };
        Objections.Add(objection);
        ActId = by.Act;
        return objection;
    }

    public Result Answer(Guid objectionId, ObjectionStatus decision, string answer, RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(by);
        var objection = Objections.Find(o => o.Id == objectionId) ?? (objectionId == Guid.Empty ? OldestOpenObjection : null);
        if (objection is null)
        {
            return ObjectionRefusals.NotFound;
        }

        var level = CheckLevel(by.User, by.Level);
        if (!level.IsDone)
        {
            return level;
        }

        if (Standing(RecordKind.Vote)?.RecordedBy == by.User)
        {
            return ObjectionRefusals.SamePerson;
        }

        var settled = objection.Settle(decision, answer, by);
        if (settled.IsDone)
        {
            Touch(by);
        }

        return settled;
    }

    /// <summary>An objection of the notice period that was typed after the reply: looked into anew, above the village.</summary>
    public Result AnswerReview(Guid objectionId, bool upheld, string answer, RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (Objections.Find(o => o.Id == objectionId && o.IsReview) is not { } objection)
        {
            return ObjectionRefusals.NotFound;
        }

        var level = CheckLevel(by.User, by.Level);
        if (!level.IsDone)
        {
            return level;
        }

        var settled = objection.Settle(upheld ? ObjectionStatus.ReviewUpheld : ObjectionStatus.Dismissed, answer, by);
        if (settled.IsDone)
        {
            Touch(by);
        }

        return settled;
    }

    /// <summary>The oldest objection on the standing notice that still waits for its answer; a review waits elsewhere.</summary>
    public Objection? OldestOpenObjection =>
        Objections.Where(o => o.IsOpen && !o.IsReview && o.NoticeEntryId == StandingNotice?.Id).MinBy(o => o.TypedAt);

    /// <summary>Risk categories as they may hang on the board.</summary>
    public string RiskLabels =>
        Standing<PledgeAuthorisation>(RecordKind.Pledge) is { } pledge
            ? string.Join('、', pledge.Risks.Distinct().Select(Labels.Of))
            : "";
}

public static class NoticeRefusals
{
    public static readonly Refusal AlreadyPosted = new("notice.already-posted", "该户已在公示中，请刷新页面查看公示期。");
    public static readonly Refusal BeforeMeeting = new("notice.before-meeting", "张贴日期早于评议会议日期，请核对。") { Field = "postedOn" };
    public static readonly Refusal InFuture = new("notice.in-future", "张贴后才能提交张贴凭证，张贴日期不能晚于今天。") { Field = "postedOn" };
    public static readonly Refusal NoPhoto = new("notice.no-photo", "请上传张贴现场照片，公示期从凭证上传之日的次日起算。") { Field = "photoFiles" };
    public static readonly Refusal Phone = new("notice.phone", "监督电话不正确，请填写手机号或带区号的固定电话。") { Field = "supervisionPhone" };
    public static readonly Refusal Places = new("notice.places", "请填写张贴地点。") { Field = "places" };
    public static readonly Refusal PostingsDiffer = new("notice.postings-differ", "同一张公示的张贴日期、照片和监督电话应当一致，请核对。") { Field = "postedOn" };
}
