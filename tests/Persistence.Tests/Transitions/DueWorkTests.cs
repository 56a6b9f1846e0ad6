using Monitoring.Domain.Acts;
using Monitoring.Persistence.Audit;
using Monitoring.Persistence.Transitions;
using Monitoring.Workflows.Running;

namespace Monitoring.Persistence.Tests.Transitions;

public sealed class DueWorkTests(Database database)
{
    [Fact(DisplayName = "定时：两个节点同时到点，每一户只走一次 (elsa#4819)")]
    public async Task Run_TwoWorkers_EachGoesOnce()
    {
        var world = await RestingAsync(700);
        var due = ToyWorld.After(TimeSpan.FromDays(5));

        var reports = await Task.WhenAll(world.Due.RunAsync(due, TestContext.Current.CancellationToken), world.Due.RunAsync(due, TestContext.Current.CancellationToken));

        reports.Sum(report => report.Done).ShouldBe(700);
        (await world.AllAsync<Step>()).Count(step => step.ActivityId == "confirm").ShouldBe(700);
        (await world.AllAsync<AuditEntry>()).Count(entry => entry.Kind == ActKind.TimerPassed).ShouldBe(700);
        (await world.AllAsync<AuditEntry>()).Where(entry => entry.Kind == ActKind.TimerPassed).ShouldAllBe(entry => entry.Actor == null && entry.Role == "system");
    }

    [Fact(DisplayName = "定时：未到点不动，到点才走，走过不再走")]
    public async Task Run_BeforeAndAfter_GoesWhenDue()
    {
        var world = await RestingAsync(1);

        (await world.Due.NextDueAsync(TestContext.Current.CancellationToken)).ShouldBe(ToyWorld.Monday.Now.AddDays(5));
        (await world.Due.RunAsync(ToyWorld.After(TimeSpan.FromDays(5) - TimeSpan.FromSeconds(1)), TestContext.Current.CancellationToken)).Done.ShouldBe(0);
        (await world.Due.RunAsync(ToyWorld.After(TimeSpan.FromDays(5)), TestContext.Current.CancellationToken)).Done.ShouldBe(1);
        (await world.Due.RunAsync(ToyWorld.After(TimeSpan.FromDays(6)), TestContext.Current.CancellationToken)).Done.ShouldBe(0);
        (await world.Due.NextDueAsync(TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact(DisplayName = "异常：到时自动重试，失败则间隔加倍，成功则销号")]
    public async Task Run_Incident_IsRetriedUntilItGoes()
    {
        var world = await ToyWorld.CreateAsync(database);
        var targets = await world.OpenAsync(await world.StartAsync(1));
        Errand.Broken[targets[0].InstanceId] = true;
        await world.Runner.RunAsync(ToyWorld.Answer(targets), TestContext.Current.CancellationToken);

        var again = await world.Due.RunAsync(ToyWorld.After(TimeSpan.FromMinutes(1)), TestContext.Current.CancellationToken);
        var second = (await world.AllAsync<Incident>()).Single();
        Errand.Broken.TryRemove(targets[0].InstanceId, out _);
        var mended = await world.Due.RunAsync(ToyWorld.After(TimeSpan.FromMinutes(3)), TestContext.Current.CancellationToken);

        again.Faulted.ShouldBe(1);
        second.Attempts.ShouldBe(2);
        second.NextAttemptAt.ShouldBe(ToyWorld.Monday.Now.AddMinutes(3));
        mended.Done.ShouldBe(1);
        (await world.AllAsync<Incident>()).Single().ResolvedAt.ShouldNotBeNull();
        (await world.AllAsync<WorkflowInstance>()).Single().IncidentCount.ShouldBe(0);
    }

    [Theory(DisplayName = "异常：重试间隔逐次加倍，至多一小时")]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(6, 32)]
    [InlineData(7, 60)]
    [InlineData(100, 60)]
    public void Wait_Grows(int attempts, int minutes) => IncidentWriter.Wait(attempts).ShouldBe(TimeSpan.FromMinutes(minutes));

    private async Task<ToyWorld> RestingAsync(int count)
    {
        var world = await ToyWorld.CreateAsync(database);
        await world.Runner.RunAsync(ToyWorld.Answer(await world.OpenAsync(await world.StartAsync(count))));
        return world;
    }
}
