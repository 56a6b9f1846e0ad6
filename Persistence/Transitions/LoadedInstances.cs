using Microsoft.EntityFrameworkCore;
using Monitoring.Persistence.Engine;
using Monitoring.Persistence.RoundTrips;
using Monitoring.Workflows.Running;

namespace Monitoring.Persistence.Transitions;

/// <summary>Round trip 1: rights, locks, then everything the act needs as it is behind the locks.</summary>
internal sealed class LoadedInstances
{
    private readonly Loaded<WorkflowInstance> instances;
    private readonly Loaded<Step> steps;
    private readonly Loaded<ClockPause> pauses;
    private readonly Loaded<Incident> incidents;
    private readonly Loaded<IdempotencyRecord>? stored;

    private LoadedInstances(BatchLoad load, TransitionOrder order, IReadOnlyCollection<TransitionTarget> targets, bool skipLocked, ISubjectLoader subjects)
    {
        var db = load.Db;
        var ids = targets.Select(target => target.InstanceId).ToArray();
        var named = targets.Where(target => target.StepId is not null).Select(target => target.StepId!.Value).ToArray();
        load.Execute("SET LOCAL lock_timeout = '2s'");
        order.Guard?.AddQueries(load);
        instances = load.Query<WorkflowInstance>("id = ANY({0}) ORDER BY id FOR UPDATE" + (skipLocked ? " SKIP LOCKED" : ""), ids);
        stored = order.Key is { } key ? load.Query(AnswerTo(db, order, key)) : null;
        steps = load.Query(db.Set<Step>().Where(step => ids.Contains(step.InstanceId) && (step.LeftAt == null || named.Contains(step.Id))));
        pauses = load.Query(db.Set<ClockPause>().Where(pause => ids.Contains(pause.InstanceId)));
        incidents = load.Query(db.Set<Incident>().Where(incident => ids.Contains(incident.InstanceId) && incident.ResolvedAt == null));
        subjects.AddQueries(load, ids);
        order.Load?.Invoke(load);
    }

    public IdempotencyRecord? Stored => stored?.Rows.SingleOrDefault();

    public static async Task<LoadedInstances> RunAsync(
        MonitoringDbContext db,
        TransitionOrder order,
        IReadOnlyCollection<TransitionTarget> targets,
        bool skipLocked,
        ISubjectLoader subjects,
        CancellationToken cancellation)
    {
        var load = new BatchLoad(db);
        var loaded = new LoadedInstances(load, order, targets, skipLocked, subjects);
        await load.RunAsync(cancellation);
        loaded.Index();
        return loaded;
    }

    public IReadOnlyDictionary<Guid, WorkflowInstance> Instances { get; private set; } = new Dictionary<Guid, WorkflowInstance>();

    public IReadOnlyDictionary<Guid, Step> Steps { get; private set; } = new Dictionary<Guid, Step>();

    public ILookup<Guid, Step> StepsOf { get; private set; } = null!;

    public ILookup<Guid, ClockPause> PausesOf { get; private set; } = null!;

    public ILookup<Guid, Incident> IncidentsOf { get; private set; } = null!;

    private void Index()
    {
        Instances = instances.Rows.ToDictionary(instance => instance.Id);
        Steps = steps.Rows.ToDictionary(step => step.Id);
        StepsOf = steps.Rows.ToLookup(step => step.InstanceId);
        PausesOf = pauses.Rows.ToLookup(pause => pause.InstanceId);
        IncidentsOf = incidents.Rows.ToLookup(incident => incident.InstanceId);
    }

    private static IQueryable<IdempotencyRecord> AnswerTo(MonitoringDbContext db, TransitionOrder order, IdempotencyKey key)
    {
        var user = order.Actor.User ?? throw new ArgumentException("An idempotency key belongs to a user.", nameof(order));
        return db.Set<IdempotencyRecord>().Where(record => record.UserId == user && record.Route == key.Route && record.Key == key.Key);
    }
}
