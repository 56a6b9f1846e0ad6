using System.Globalization;
using System.Text.Json;
using Monitoring.Domain.Acts;
using Monitoring.Persistence.Encryption;

namespace Monitoring.Persistence.Audit;

/// <summary>The canonical form of an audit row: a JSON array in fixed order, so that no two rows have the same text.</summary>
public static class AuditDigest
{
    private const string Purpose = "audit.entry";

    public static byte[] Of(AuditEntry entry, KeyedDigest digest) => digest.Digest(Purpose, Canonical(entry));

    public static bool IsIntact(AuditEntry entry, KeyedDigest digest) => Of(entry, digest).AsSpan().SequenceEqual(entry.Digest);

    private static string Canonical(AuditEntry entry) => JsonSerializer.Serialize<string?[]>(
    [
        entry.Id.ToString(),
        entry.ActId.ToString(),
        entry.Kind.Code(),
        entry.SubjectKind,
        entry.SubjectId.ToString(),
        entry.HouseholdId?.ToString(),
        entry.Actor?.ToString(),
        entry.Role,
        entry.Organisation?.ToString(),
        Text(entry.At),
        Text(entry.RecordedAt),
        entry.Reason,
        JsonSerializer.Serialize(new SortedDictionary<string, string>(entry.Data, StringComparer.Ordinal)),
        entry.Sealed is null ? null : Convert.ToBase64String(entry.Sealed),
    ]);

    private static string Text(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
