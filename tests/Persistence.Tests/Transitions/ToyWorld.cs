using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Shared;
using Monitoring.Persistence.Audit;
using Monitoring.Persistence.Engine;
using Monitoring.Persistence.Transitions;
using Monitoring.Workflows.Activities;
using Monitoring.Workflows.Definitions;
using Monitoring.Workflows.Running;

namespace Monitoring.Persistence.Tests.Transitions;

/// <summary>A database with the toy procedure published, and people who answer its questions.</summary>
internal sealed class ToyWorld : IDbContextFactory<MonitoringDbContext>
{
    public static readonly BusinessMoment Monday = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)), new(2026, 3, 2));
    public static readonly Actor Li = new(UserId.New(), "village", OrganisationId.New());
    public static readonly Actor Wang = new(UserId.New(), "village", OrganisationId.New());

    private static readonly ActivityCatalog Catalog = new([new Ask(), new Rest(), new Confirm()]);

    private readonly string connectionString;
    private readonly DefinitionCache definitions = new(Catalog);

    private ToyWorld(string connectionString)
    {
        this.connectionString = connectionString;
        Runner = new(this, definitions, new ActRecorder(Database.Digest, TimeProvider.System), () => new ErrandLoader(), NullLogger<TransitionRunner>.Instance);
        Due = new(this, Runner);
    }

    public TransitionRunner Runner { get; }

    public DueWork Due { get; }

    public string ConnectionString => connectionString;

    public static async Task<ToyWorld> CreateAsync(Database database)
    {
        var world = new ToyWorld(await database.CreateMigratedAsync());
        await using var db = world.CreateDbContext();
        db.Add(ToyDefinition.Row(new DefinitionReader(Catalog, laws: []), Monday.Now));
        await db.SaveChangesAsync();
        return world;
    }

    public static BusinessMoment After(TimeSpan time) => new(Monday.Now + time, DateOnly.FromDateTime((Monday.Now + time).DateTime));

    public MonitoringDbContext CreateDbContext() => Database.CreateDbContext(connectionString);

    public async Task<IReadOnlyList<WorkflowInstance>> StartAsync(int count)
    {
        await using var db = CreateDbContext();
        var definition = await definitions.GetAsync(db, "toy", 1);
        var started = new List<WorkflowInstance>();
        await Runner.RunAsync(new()
        {
            Kind = ActKind.CaseOpened,
            Actor = Li,
            Moment = Monday,
            Targets = [],
            Apply = scope =>
            {
                for (var i = 0; i < count; i++)
                {
                    started.Add(scope.Start(definition, Guid.CreateVersion7(), new Errand { InstanceId = Guid.Empty }).Instance);
                }
            },
        });
        return started;
    }

    public async Task<IReadOnlyList<TransitionTarget>> OpenAsync(IEnumerable<WorkflowInstance> instances)
    {
        var ids = instances.Select(instance => instance.Id).ToArray();
        await using var db = CreateDbContext();
        return await db.Set<Step>().Where(step => ids.Contains(step.InstanceId) && step.LeftAt == null).OrderBy(step => step.Id)
            .Select(step => new TransitionTarget(step.InstanceId, step.Id)).ToListAsync();
    }

    public static TransitionOrder Answer(IReadOnlyList<TransitionTarget> targets, Actor? by = null, string answer = "Approved") => new()
    {
        Kind = ActKind.TaskCompleted,
        Actor = by ?? Li,
        Moment = Monday,
        Targets = targets,
        Apply = scope =>
        {
            foreach (var item in scope.Items)
            {
                item.Subject<Errand>().Answer = answer;
                scope.Add(ErrandLoader.Fact(scope.Act.Id, item.Instance.Id, answer, scope.Moment.Now));
            }
        },
    };

    public async Task<List<Step>> StepsAsync(Guid instance)
    {
        await using var db = CreateDbContext();
        return await db.Set<Step>().AsNoTracking().Where(step => step.InstanceId == instance).OrderBy(step => step.Id).ToListAsync();
    }

    public async Task<List<TEntity>> AllAsync<TEntity>()
        where TEntity : class
    {
        await using var db = CreateDbContext();
        return await db.Set<TEntity>().AsNoTracking().ToListAsync();
    }
}
