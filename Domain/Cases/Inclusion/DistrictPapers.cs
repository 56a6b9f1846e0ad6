using Monitoring.Domain.Forms;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases.Inclusion;

/// <summary>The district's joint check of one household (C-30).</summary>
public sealed record DistrictCheck
{
    [Field("核查日期")]
    public required DateOnly CheckedOn { get; init; }

    [Field("参加核查的单位")]
    public required string Participants { get; init; }

    [Field("核查意见", Multiline = true)]
    public required string Opinion { get; init; }

    public DistrictCheckResult Result { get; init; }

    internal IEnumerable<Refusal> Faults(DateOnly today)
    {
        if (CheckedOn > today)
        {
            yield return DistrictRefusals.InFuture.On("checkedOn");
        }

        if (string.IsNullOrWhiteSpace(Participants))
        {
            yield return DistrictRefusals.Participants;
        }

        if (string.IsNullOrWhiteSpace(Opinion))
        {
            yield return DistrictRefusals.Opinion;
        }
    }
}

public enum DistrictCheckResult
{
    Kept,
    Rejected,
}

/// <summary>The committee's decision on one household (研究审定).</summary>
public sealed record CommitteeDecision
{
    [Field("研究日期")]
    public required DateOnly DecidedOn { get; init; }

    [Field("会议或文件依据")]
    public required string MeetingReference { get; init; }

    [Field("审定意见", Multiline = true)]
    public required string Opinion { get; init; }

    public bool Approved { get; init; }

    internal IEnumerable<Refusal> Faults(DateOnly today)
    {
        if (DecidedOn > today)
        {
            yield return DistrictRefusals.InFuture.On("decidedOn");
        }

        if (string.IsNullOrWhiteSpace(MeetingReference))
        {
            yield return DistrictRefusals.MeetingReference;
        }

        if (string.IsNullOrWhiteSpace(Opinion))
        {
            yield return DistrictRefusals.Opinion;
        }
    }
}

public static class DistrictRefusals
{
    public static readonly Refusal InFuture = new("district.in-future", "日期不能晚于今天。");
    public static readonly Refusal Participants = new("district.participants", "请填写参加联合核查的单位。") { Field = "participants" };
    public static readonly Refusal Opinion = new("district.opinion", "请写明意见。") { Field = "opinion" };
    public static readonly Refusal MeetingReference = new("district.meeting-reference", "请填写研究审定的会议或文件依据。") { Field = "meetingReference" };
}
