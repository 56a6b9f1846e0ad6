using Monitoring.Domain.Acts;
using Monitoring.Domain.Shared;
using Monitoring.Workflows.Running;

namespace Monitoring.Persistence.Transitions;

/// <summary>One instance of an act: locked, loaded, and not yet written.</summary>
public sealed class TransitionItem
{
    private readonly object subject;

    internal TransitionItem(InstanceRun run, Step? step, object subject, IReadOnlyList<Incident> incidents)
    {
        Run = run;
        Step = step;
        this.subject = subject;
        Incidents = incidents;
        Audit = new ActSubject("case", run.Instance.SubjectId);
    }

    public InstanceRun Run { get; }

    public WorkflowInstance Instance => Run.Instance;

    public IReadOnlyList<Step> OpenSteps => Run.OpenSteps;

    /// <summary>The step the act completes, if it names one.</summary>
    public Step? Step { get; }

    /// <summary>What this item's audit row says; the act may add the household, codes and sealed values.</summary>
    public ActSubject Audit { get; set; }

    internal IReadOnlyList<Incident> Incidents { get; }

    internal Refusal? Refusal { get; private set; }

    internal bool Moved => Run.Entered.Count + Run.Left.Count + Run.NewPauses.Count + Run.ChangedPauses.Count > 0 || Run.InstanceChanged;

    public TSubject Subject<TSubject>()
        where TSubject : class =>
        (TSubject)subject;

    /// <summary>Takes this one out; whatever was changed on it is forgotten, and the others go on.</summary>
    public void Refuse(Refusal refusal) => Refusal = refusal;
}
