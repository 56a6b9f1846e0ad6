namespace Monitoring.Workflows.Running;

/// <summary>What a run has to write: a row is inserted once, or updated once, never both.</summary>
internal sealed class RunRows
{
    private readonly List<Step> entered = [];
    private readonly List<Step> left = [];
    private readonly List<Step> changed = [];
    private readonly List<ClockPause> newPauses = [];
    private readonly List<ClockPause> changedPauses = [];

    public IReadOnlyList<Step> Entered => entered;

    public IReadOnlyList<Step> Left => left;

    public IReadOnlyList<Step> Changed => changed;

    public IReadOnlyList<ClockPause> NewPauses => newPauses;

    public IReadOnlyList<ClockPause> ChangedPauses => changedPauses;

    public bool IsNew(Step step) => entered.Contains(step);

    public void Enter(Step step) => entered.Add(step);

    public void Leave(Step step)
    {
        changed.Remove(step);
        if (!IsNew(step))
        {
            left.Add(step);
        }
    }

    public void Change(Step step)
    {
        if (!IsNew(step) && !changed.Contains(step))
        {
            changed.Add(step);
        }
    }

    public void Begin(ClockPause pause) => newPauses.Add(pause);

    public void End(ClockPause pause)
    {
        if (!newPauses.Contains(pause))
        {
            changedPauses.Add(pause);
        }
    }
}
