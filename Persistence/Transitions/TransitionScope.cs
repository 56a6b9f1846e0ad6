using Monitoring.Domain.Acts;
using Monitoring.Workflows.Activities;
using Monitoring.Workflows.Definitions;
using Monitoring.Workflows.Running;

namespace Monitoring.Persistence.Transitions;

/// <summary>What an act may do once its instances are locked and loaded. Nothing here goes to the database by itself.</summary>
public sealed class TransitionScope
{
    private readonly ActivityCatalog catalog;
    private readonly List<InstanceRun> started = [];
    private readonly List<ActSubject> subjects = [];
    private readonly Dictionary<string, string> values = [];

    internal TransitionScope(MonitoringDbContext db, ActivityCatalog catalog, Act act, BusinessMoment moment, IReadOnlyList<TransitionItem> items)
    {
        Db = db;
        this.catalog = catalog;
        Act = act;
        Moment = moment;
        Items = items;
    }

    public IReadOnlyList<TransitionItem> Items { get; }

    public Act Act { get; }

    public BusinessMoment Moment { get; }

    /// <summary>The unit of work; for what is written with the act (files, further rows), not for queries.</summary>
    public MonitoringDbContext Db { get; }

    internal IReadOnlyList<InstanceRun> Started => started;

    internal IReadOnlyList<ActSubject> Subjects => subjects;

    internal IReadOnlyDictionary<string, string> Values => values;

    internal RunCause Cause => new(Act.Id.Value, Act.Actor.User?.Value, Moment);

    /// <summary>A new row that several instances may share: a meeting, a notice, a reply.</summary>
    public void Add(object entity) => Db.Add(entity);

    /// <summary>Starts a new instance; its rows and its audit row are written with the act.</summary>
    public InstanceRun Start(WorkflowDefinition definition, Guid subjectId, object subject, ActSubject? audit = null)
    {
        var instance = new WorkflowInstance
        {
            // One run per subject: the instance carries its subject's id.
            Id = subjectId,
            DefinitionId = definition.DefinitionId,
            DefinitionVersion = definition.Version,
            SubjectId = subjectId,
            CreatedAt = Moment.Now,
        };
        var run = InstanceRun.Start(definition, catalog, instance, subject, Cause);
        started.Add(run);
        Record(audit ?? new ActSubject("case", subjectId));
        return run;
    }

    /// <summary>One more audit row of this act, for a subject that is not one of its instances.</summary>
    public void Record(ActSubject subject) => subjects.Add(subject);

    /// <summary>An id or code for the caller; kept with the idempotency key.</summary>
    public void Answer(string name, string idOrCode) => values[name] = idOrCode;
}
