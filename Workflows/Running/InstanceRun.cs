using Monitoring.Workflows.Activities;
using Monitoring.Workflows.Definitions;

namespace Monitoring.Workflows.Running;

/// <summary>
/// One act upon one instance, in memory: moves its tokens as far as the facts allow and keeps the rows to write. It
/// neither loads nor saves; the caller writes all rows in the act's own transaction, or none of them.
/// </summary>
public sealed partial class InstanceRun
{
    /// <summary>The outcome of a step that was open when the instance was returned.</summary>
    public const string ReturnedOutcome = "Returned";

    /// <summary>The outcome of a step that was still open when another branch left the fork or ended the instance.</summary>
    public const string EndedOutcome = "Ended";

    private readonly FlowGraph graph;
    private readonly ActivityCatalog catalog;
    private readonly object subject;
    private readonly RunCause cause;
    private readonly DateTimeOffset now;
    private readonly List<Step> open;
    private readonly List<ClockPause> pauses;
    private readonly RunRows rows = new();

    public InstanceRun(
        WorkflowDefinition definition,
        ActivityCatalog catalog,
        WorkflowInstance instance,
        IEnumerable<Step> openSteps,
        IEnumerable<ClockPause> pauses,
        object subject,
        RunCause cause)
    {
        if (instance.DefinitionId != definition.DefinitionId || instance.DefinitionVersion != definition.Version)
        {
            throw new ArgumentException($"Instance {instance.Id} runs {instance.DefinitionId} version {instance.DefinitionVersion}, not {definition.DefinitionId} version {definition.Version}.", nameof(definition));
        }

        graph = definition.Graph;
        this.catalog = catalog;
        this.subject = subject;
        this.cause = cause;
        now = cause.Moment.Now.AsStored();
        open = [.. openSteps.Where(step => step.InstanceId == instance.Id && step.IsOpen).OrderBy(step => step.Id)];
        this.pauses = [.. pauses.Where(pause => pause.InstanceId == instance.Id).OrderBy(pause => pause.From)];
        Instance = instance;
    }

    public WorkflowInstance Instance { get; }

    /// <summary>The instance's own row must be updated. Says nothing about a new instance, whose row is inserted anyway.</summary>
    public bool InstanceChanged { get; private set; }

    /// <summary>Rows to insert; some may have been left already.</summary>
    public IReadOnlyList<Step> Entered => rows.Entered;

    /// <summary>Stored rows to update because the step is left.</summary>
    public IReadOnlyList<Step> Left => rows.Left;

    /// <summary>Stored rows to update though the step stays open.</summary>
    public IReadOnlyList<Step> Changed => rows.Changed;

    public IReadOnlyList<ClockPause> NewPauses => rows.NewPauses;

    public IReadOnlyList<ClockPause> ChangedPauses => rows.ChangedPauses;

    public IReadOnlyList<Step> OpenSteps => open;

    private bool Moves => Instance is { Status: InstanceStatus.Running, FrozenAt: null };

    public static InstanceRun Start(WorkflowDefinition definition, ActivityCatalog catalog, WorkflowInstance instance, object subject, RunCause cause)
    {
        var run = new InstanceRun(definition, catalog, instance, [], [], subject, cause);
        run.Enter(run.graph.StartId, from: Guid.Empty);
        run.Settle();
        return run;
    }

    /// <summary>Looks at every open step. A frozen or finished instance does not move, and neither does one whose facts are unchanged.</summary>
    public void LookAgain()
    {
        open.ForEach(Await);
        Settle();
    }

    /// <summary>Leaves every open step with the given outcome and ends the instance before its time; a frozen one too.</summary>
    public void Cancel(string outcome)
    {
        RequireRunning();
        EndPause();
        LeaveAll(outcome);
        Finish(InstanceStatus.Cancelled);
    }

    private void RequireRunning()
    {
        if (Instance.Status is not InstanceStatus.Running)
        {
            throw new InvalidOperationException($"Instance {Instance.Id} is {Instance.Status}.");
        }
    }
}
