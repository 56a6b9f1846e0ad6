using Monitoring.Domain.Acts;
using Monitoring.Persistence.Encryption;

namespace Monitoring.Persistence.Audit;

/// <summary>Adds an act's audit rows to the unit of work; they are written with whatever else the act saves, or not at all.</summary>
public sealed class ActRecorder(KeyedDigest digest, TimeProvider time)
{
    public void Record(MonitoringDbContext db, Act act, params IEnumerable<ActSubject> subjects)
    {
        var recordedAt = WholeMicroseconds(time.GetUtcNow());
        foreach (var subject in subjects)
        {
            var entry = Entry(act, subject, recordedAt);
            entry.Digest = AuditDigest.Of(entry, digest);
            db.Add(entry);
        }
    }

    private static AuditEntry Entry(Act act, ActSubject subject, DateTimeOffset recordedAt) => new()
    {
        Id = Guid.CreateVersion7(),
        ActId = act.Id,
        Kind = act.Kind,
        SubjectKind = subject.Kind,
        SubjectId = subject.Id,
        HouseholdId = subject.Household,
        Actor = act.Actor.User,
        Role = act.Actor.Role,
        Organisation = act.Actor.Organisation,
        At = WholeMicroseconds(act.At),
        RecordedAt = recordedAt,
        Reason = act.Reason,
        Data = new(subject.Data),
        Sealed = subject.Sealed,
    };

    /// <summary>What the database keeps; a finer instant would not digest the same when read back.</summary>
    private static DateTimeOffset WholeMicroseconds(DateTimeOffset instant) =>
        instant.ToUniversalTime().AddTicks(-(instant.Ticks % TimeSpan.TicksPerMicrosecond));
}
