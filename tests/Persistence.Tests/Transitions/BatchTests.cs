using Monitoring.Persistence.Audit;
using Monitoring.Persistence.Files;
using Monitoring.Persistence.Transitions;
using Monitoring.Testing;
using Monitoring.Workflows.Running;
using Npgsql;

namespace Monitoring.Persistence.Tests.Transitions;

public sealed class BatchTests(Database database)
{
    [Fact(DisplayName = "批量：一千户一次办结，不超过 25 条语句、三次往返")]
    public async Task Complete_AThousand_CostsAFewStatements()
    {
        var world = await ToyWorld.CreateAsync(database);
        var targets = await world.OpenAsync(await world.StartAsync(1000));

        var count = StatementCounter.Begin();
        var result = await world.Runner.RunAsync(ToyWorld.Answer(targets), TestContext.Current.CancellationToken);
        var events = string.Join('\n', count.Events);

        result.Items.Values.ShouldAllBe(answer => answer is ItemAnswer.Done);
        result.Items.Count.ShouldBe(1000);
        count.Statements.ShouldBeInRange(8, 25, events);
        count.RoundTrips.ShouldBe(3, events);
        (await world.AllAsync<Step>()).Count(step => step is { IsOpen: true, ActivityId: "rest" }).ShouldBe(1000);
        (await world.AllAsync<AuditEntry>()).Count(entry => entry.ActId == result.Act).ShouldBe(1000);
    }

    [Fact(DisplayName = "批量：不能办的附理由退出，其他照办，退出者的改动不写入")]
    public async Task Complete_OneRefused_TheOthersGo()
    {
        var world = await ToyWorld.CreateAsync(database);
        var targets = await world.OpenAsync(await world.StartAsync(3));
        var order = ToyWorld.Answer(targets);

        var result = await world.Runner.RunAsync(
            order with
            {
                Apply = scope =>
                {
                    order.Apply(scope);
                    scope.Items.FirstOrDefault(item => item.Instance.Id == targets[1].InstanceId)?.Refuse(new("appraisal.quorum", "到会人数不足。请补足后再办。"));
                },
            },
            TestContext.Current.CancellationToken);

        Answers(result, targets).Select(answer => answer.GetType().Name).ShouldBe(["Done", "Refused", "Done"]);
        (await world.AllAsync<StoredFile>()).Count.ShouldBe(2);
        (await world.StepsAsync(targets[1].InstanceId)).ShouldHaveSingleItem().IsOpen.ShouldBeTrue();
    }

    [Fact(DisplayName = "批量：别人正在办的答复为稍后再试，其他照办")]
    public async Task Complete_OneLocked_IsBusy()
    {
        var world = await ToyWorld.CreateAsync(database);
        var targets = await world.OpenAsync(await world.StartAsync(3));
        await using var other = new NpgsqlConnection(world.ConnectionString);
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var held = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("SELECT 1 FROM workflow.instances WHERE id = $1 FOR UPDATE", other, held) { Parameters = { new() { Value = targets[1].InstanceId } } };
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var result = await world.Runner.RunAsync(ToyWorld.Answer(targets), TestContext.Current.CancellationToken);

        Answers(result, targets).Select(answer => answer.GetType().Name).ShouldBe(["Done", "Busy", "Done"]);
        (await world.StepsAsync(targets[1].InstanceId)).ShouldHaveSingleItem().IsOpen.ShouldBeTrue();
    }

    [Fact(DisplayName = "批量：一户的环节出错，记为异常并保留任务，其他照办；异常记录不含原文")]
    public async Task Complete_OneActivityThrows_BecomesAnIncident()
    {
        var world = await ToyWorld.CreateAsync(database);
        var targets = await world.OpenAsync(await world.StartAsync(5));
        Errand.Broken[targets[3].InstanceId] = true;

        var result = await world.Runner.RunAsync(ToyWorld.Answer(targets), TestContext.Current.CancellationToken);

        Answers(result, targets).Select(answer => answer.GetType().Name).ShouldBe(["Done", "Done", "Done", "Faulted", "Done"]);
        var incident = (await world.AllAsync<Incident>()).ShouldHaveSingleItem();
        ((ItemAnswer.Faulted)result.Items[targets[3].InstanceId]).IncidentId.ShouldBe(incident.Id);
        incident.StepId.ShouldBe(targets[3].StepId!.Value);
        incident.NextAttemptAt.ShouldBe(ToyWorld.Monday.Now.AddMinutes(1));
        incident.Fault.ShouldContain(nameof(FormatException));
        incident.Fault.ShouldNotContain("张三");
        (await world.AllAsync<StoredFile>()).Count.ShouldBe(4);
        (await world.AllAsync<WorkflowInstance>()).Single(instance => instance.Id == targets[3].InstanceId).IncidentCount.ShouldBe(1);
        (await world.StepsAsync(targets[3].InstanceId)).ShouldHaveSingleItem().IsOpen.ShouldBeTrue();
    }

    [Fact(DisplayName = "批量：办理代码在某户上出错，折半找出那一户，其他照办")]
    public async Task Complete_ApplyThrowsForOne_IsFoundByHalving()
    {
        var world = await ToyWorld.CreateAsync(database);
        var targets = await world.OpenAsync(await world.StartAsync(7));
        var order = ToyWorld.Answer(targets);

        var result = await world.Runner.RunAsync(
            order with
            {
                Apply = scope =>
                {
                    order.Apply(scope);
                    if (scope.Items.Any(item => item.Instance.Id == targets[4].InstanceId))
                    {
                        throw new FormatException();
                    }
                },
            },
            TestContext.Current.CancellationToken);

        result.Items.Count(item => item.Value is ItemAnswer.Done).ShouldBe(6);
        result.Items[targets[4].InstanceId].ShouldBeOfType<ItemAnswer.Faulted>();
        (await world.AllAsync<StoredFile>()).Count.ShouldBe(6);
        (await world.AllAsync<Incident>()).ShouldHaveSingleItem().StepId.ShouldBe(targets[4].StepId!.Value);
    }

    [Fact(DisplayName = "批量：每一户都出错是程序的错，不记成各户的异常")]
    public async Task Complete_ApplyThrowsForAll_IsABug()
    {
        var world = await ToyWorld.CreateAsync(database);
        var targets = await world.OpenAsync(await world.StartAsync(3));

        await Should.ThrowAsync<InvalidOperationException>(() => world.Runner.RunAsync(
            ToyWorld.Answer(targets) with { Apply = _ => throw new FormatException() },
            TestContext.Current.CancellationToken));

        (await world.AllAsync<Incident>()).ShouldBeEmpty();
        (await world.AllAsync<StoredFile>()).ShouldBeEmpty();
    }

    [Fact(DisplayName = "批量：不存在的流程与任务各有答复")]
    public async Task Complete_Unknown_IsRefused()
    {
        var world = await ToyWorld.CreateAsync(database);
        var instance = (await world.StartAsync(1)).Single();
        TransitionTarget[] targets = [new(instance.Id, Guid.CreateVersion7()), new(Guid.CreateVersion7())];

        var result = await world.Runner.RunAsync(ToyWorld.Answer(targets), TestContext.Current.CancellationToken);

        Answers(result, targets).Cast<ItemAnswer.Refused>().Select(refused => refused.Refusal.Code).ShouldBe(["step.not-found", "instance.not-found"]);
    }

    private static IEnumerable<ItemAnswer> Answers(TransitionResult result, IEnumerable<TransitionTarget> targets) =>
        targets.Select(target => result.Items[target.InstanceId]);
}
