using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases;

/// <summary>A meeting of the village's representatives (C-26): one record, votes on many households.</summary>
public sealed class Meeting
{
    public Guid Id { get; init; }

    public required OrganisationId VillageId { get; init; }

    public required DateOnly HeldOn { get; init; }

    /// <summary>Representatives entitled to attend.</summary>
    public required int Expected { get; init; }

    public required int Attended { get; init; }

    public required string Minutes { get; init; }

    public required List<Guid> SignInFiles { get; init; }

    public required ActId ActId { get; init; }

    public required UserId RecordedBy { get; init; }
}
