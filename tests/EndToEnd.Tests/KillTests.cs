using Monitoring.Testing.Service;

namespace Monitoring.EndToEnd.Tests;

/// <summary>A few moments of the run that <c>scripts/benchmark kill 50</c> makes longer.</summary>
public sealed class KillTests : IDisposable
{
    private readonly DataFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact(DisplayName = "断电：办理中kill -9服务，重启后已答复的办理一件不少、一件不重，所有案卷都能办到登记")]
    public async Task Kill_AtRandomMoments_LosesAndDoublesNothing()
    {
        var run = new KillRun(data.Path, seed: 20260105, moments: 3, clients: 4, lotSize: 2, households: 1500);

        await run.RunAsync();

        run.Faults.ShouldBeEmpty();
        run.Kills.ShouldBe(3);
        run.KillsUnderWork.ShouldBeGreaterThan(0);
        run.Lots.SelectMany(l => l.Cases).Count(c => c.IsFinished).ShouldBeGreaterThan(7);
    }
}
