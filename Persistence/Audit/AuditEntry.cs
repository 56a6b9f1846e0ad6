using Monitoring.Domain.Acts;
using Monitoring.Domain.Shared;

namespace Monitoring.Persistence.Audit;

/// <summary>What one act did to one subject; written in the act's own transaction and never changed.</summary>
public sealed class AuditEntry
{
    public Guid Id { get; init; }

    public required ActId ActId { get; init; }

    public required ActKind Kind { get; init; }

    public required string SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    public HouseholdId? HouseholdId { get; init; }

    public UserId? Actor { get; init; }

    public required string Role { get; init; }

    public OrganisationId? Organisation { get; init; }

    /// <summary>The business time of the act.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The machine's time when the row was written.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    public required string Reason { get; init; }

    /// <summary>Ids and codes only.</summary>
    public required Dictionary<string, string> Data { get; init; }

    public byte[]? Sealed { get; init; }

    /// <summary>Keyed digest over the other columns; see <see cref="AuditDigest"/>.</summary>
    public byte[] Digest { get; internal set; } = [];
}
