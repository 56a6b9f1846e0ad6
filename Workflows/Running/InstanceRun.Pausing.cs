namespace Monitoring.Workflows.Running;

public sealed partial class InstanceRun
{
    /// <summary>Stops the instance and its clock. Freezing a frozen instance changes nothing.</summary>
    public void Freeze(string reason)
    {
        RequireRunning();
        if (!Moves)
        {
            return;
        }

        var pause = new ClockPause { Id = ids.Next(), InstanceId = Instance.Id, From = now, FromAct = cause.Act, Reason = reason };
        pauses.Add(pause);
        rows.Begin(pause);
        Instance.FrozenAt = now;
        InstanceChanged = true;
        foreach (var step in open)
        {
            step.SuspendedAt = now;
            step.ResumedAt = null;
            step.DueAt = null;
            rows.Change(step);
        }
    }

    /// <summary>Lets the clock run again; every date is computed anew from the ledger of pauses. Resuming a running instance changes nothing.</summary>
    public void Resume()
    {
        RequireRunning();
        if (Moves)
        {
            return;
        }

        EndPause();
        foreach (var step in open)
        {
            step.ResumedAt = now;
            rows.Change(step);
        }

        LookAgain();
    }

    private void EndPause()
    {
        if (Instance.FrozenAt is null)
        {
            return;
        }

        Instance.FrozenAt = null;
        InstanceChanged = true;
        foreach (var pause in pauses.Where(pause => pause.To is null))
        {
            pause.To = now;
            pause.ToAct = cause.Act;
            rows.End(pause);
        }
    }
}
