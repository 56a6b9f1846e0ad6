using Monitoring.Domain.Cases;
using Monitoring.Domain.Forms;
using Monitoring.Domain.Register.Identity;
using Monitoring.Domain.Shared;

namespace Monitoring.Activities.Inclusion;

/// <summary>The posting proof: the clock starts with it, not with a click.</summary>
public sealed record NoticePosting
{
    [Field("张贴日期")]
    public required DateOnly PostedOn { get; init; }

    [Field("张贴现场照片", Content = FieldContent.Files)]
    public required IReadOnlyList<Guid> PhotoFiles { get; init; }

    [Field("监督电话")]
    public required string SupervisionPhone { get; init; }

    [Field("张贴地点")]
    public required string Places { get; init; }

    internal IEnumerable<Refusal> Faults(DateOnly today)
    {
        if (PostedOn > today)
        {
            yield return NoticeRefusals.InFuture;
        }

        if (PhotoFiles.Count == 0)
        {
            yield return NoticeRefusals.NoPhoto;
        }

        if (!PhoneNumber.Parse(SupervisionPhone).IsDone)
        {
            yield return NoticeRefusals.Phone;
        }

        if (string.IsNullOrWhiteSpace(Places))
        {
            yield return NoticeRefusals.Places;
        }
    }
}
