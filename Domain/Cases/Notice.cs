using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases;

/// <summary>A list that hung on the village board (form 2): one posting proof, many households.</summary>
public sealed class Notice
{
    public Guid Id { get; init; }

    public required NoticeKind Kind { get; init; }

    public required OrganisationId VillageId { get; init; }

    public required DateOnly MeetingDate { get; init; }

    /// <summary>The day the village says it was posted; not after the day of the proof, not before the meeting.</summary>
    public required DateOnly PostedOn { get; init; }

    /// <summary>The instant the photo reached the server.</summary>
    public required DateTimeOffset ProofAt { get; init; }

    public required List<Guid> PhotoFiles { get; init; }

    public required string SupervisionPhone { get; init; }

    public required string Places { get; init; }

    public required ActId ActId { get; init; }

    public int HouseholdCount { get; private set; }

    public int NextSequence() => ++HouseholdCount;
}

/// <summary>The three occasions on which the plan demands a notice (C-27).</summary>
public enum NoticeKind
{
    Inclusion,
    Measure,
    Elimination,
}
