using Monitoring.Workflows.Activities;
using Monitoring.Workflows.Definitions;
using Monitoring.Workflows.Running;
using Monitoring.Workflows.Tests.Activities;

namespace Monitoring.Workflows.Tests.Running;

/// <summary>An instance over several acts, stored between them as a database would: rows inserted once, updated, open ones loaded.</summary>
public sealed class Travel
{
    private readonly WorkflowDefinition definition;
    private readonly List<ClockPause> pauses = [];

    private Travel(WorkflowDefinition definition, Errand errand)
    {
        this.definition = definition;
        Errand = errand;
        Instance = new WorkflowInstance
        {
            Id = Guid.CreateVersion7(),
            DefinitionId = definition.DefinitionId,
            DefinitionVersion = definition.Version,
            SubjectId = Guid.CreateVersion7(),
            CreatedAt = Now,
        };
    }

    public Errand Errand { get; }

    public WorkflowInstance Instance { get; }

    public List<Step> Steps { get; } = [];

    public IReadOnlyList<ClockPause> Pauses => pauses;

    public DateTimeOffset Now { get; private set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    public IEnumerable<string> Open => Steps.Where(step => step.IsOpen).Select(step => step.ActivityId);

    public RunCause Cause { get; private set; } = null!;

    public static Travel Start(WorkflowDefinition definition, Errand? errand = null)
    {
        var travel = new Travel(definition, errand ?? new Errand());
        travel.Store(InstanceRun.Start(definition, TestFlows.Catalog, travel.Instance, travel.Errand, travel.NewCause()));
        return travel;
    }

    public Travel Pass(TimeSpan time)
    {
        Now += time;
        return this;
    }

    public InstanceRun Answer(string activityId, string outcome)
    {
        Errand.Answer(activityId, outcome);
        return Look();
    }

    public InstanceRun Look() => Do(run => run.LookAgain());

    public InstanceRun Do(Action<InstanceRun> act)
    {
        var run = new InstanceRun(definition, TestFlows.Catalog, Instance, Steps.Where(step => step.IsOpen), pauses, Errand, NewCause());
        act(run);
        Store(run);
        return run;
    }

    public Step OpenStep(string activityId) => Steps.Single(step => step.IsOpen && step.ActivityId == activityId);

    private RunCause NewCause()
    {
        Cause = new RunCause(Guid.CreateVersion7(), Guid.CreateVersion7(), new BusinessMoment(Now, DateOnly.FromDateTime(Now.DateTime)));
        return Cause;
    }

    private void Store(InstanceRun run)
    {
        run.Entered.Intersect(Steps).ShouldBeEmpty();
        run.Left.Concat(run.Changed).Except(Steps).ShouldBeEmpty();
        run.Left.Intersect(run.Changed).ShouldBeEmpty();
        run.ChangedPauses.Except(pauses).ShouldBeEmpty();
        Steps.AddRange(run.Entered);
        pauses.AddRange(run.NewPauses);
    }
}
