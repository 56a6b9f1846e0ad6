using Monitoring.Persistence.RoundTrips;

namespace Monitoring.Persistence.Transitions;

/// <summary>
/// Loads what the instances are about. One loader serves one attempt at a time: a repeated attempt, or the rest of a
/// batch after a refusal, begins with <see cref="AddQueries"/> again and must forget what it held.
/// </summary>
public interface ISubjectLoader
{
    /// <summary>Adds a fixed number of queries, however many instances there are; they run after the instances are locked.</summary>
    void AddQueries(BatchLoad load, Guid[] instanceIds);

    /// <summary>The subject with its facts, tracked by the load's context.</summary>
    object Subject(Guid instanceId);

    /// <summary>
    /// After the look and before the write: adds the subject's new rows to the unit of work and says what its audit row
    /// carries besides (ids and codes only).
    /// </summary>
    IReadOnlyDictionary<string, string> Complete(MonitoringDbContext db, object subject) => Nothing;

    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();
}
