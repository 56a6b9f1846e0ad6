using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Shared;
using Monitoring.Persistence.Audit;
using Monitoring.Persistence.Files;
using Monitoring.Persistence.Messaging;
using Monitoring.Persistence.RoundTrips;
using Monitoring.Persistence.Transitions;
using Monitoring.Testing;
using Monitoring.Workflows.Running;

namespace Monitoring.Persistence.Tests.Transitions;

public sealed class OneTransitionTests(Database database)
{
    [Fact(DisplayName = "办结一项：事实、环节、审计在同一事务写入，共三次往返")]
    public async Task Complete_OneTask_CostsThreeRoundTrips()
    {
        var world = await ToyWorld.CreateAsync(database);
        var instance = (await world.StartAsync(1)).Single();
        var targets = await world.OpenAsync([instance]);

        var count = StatementCounter.Begin();
        var result = await world.Runner.RunAsync(ToyWorld.Answer(targets) with { Key = Key("k1") }, TestContext.Current.CancellationToken);
        var events = string.Join('\n', count.Events);

        result.Single.ShouldBeOfType<ItemAnswer.Done>();
        count.RoundTrips.ShouldBe(3, events);
        var steps = await world.StepsAsync(instance.Id);
        steps.Select(step => step.ActivityId).ShouldBe(["ask", "rest"]);
        steps[0].Outcome.ShouldBe("Approved");
        steps[0].LeftBy.ShouldBe(ToyWorld.Li.User!.Value.Value);
        steps[0].LeftByAct.ShouldBe(result.Act.Value);
        steps[1].DueAt.ShouldBe(ToyWorld.Monday.Now.AddDays(5));
        (await world.AllAsync<StoredFile>()).Single().ActId.ShouldBe(result.Act);
    }

    [Fact(DisplayName = "办结一项：除事实外至多三行引擎、三行其他")]
    public async Task Complete_OneTask_WritesFewRows()
    {
        var world = await ToyWorld.CreateAsync(database);
        var targets = await world.OpenAsync(await world.StartAsync(1));

        var result = await world.Runner.RunAsync(ToyWorld.Answer(targets) with { Key = Key("k1") }, TestContext.Current.CancellationToken);

        await using var db = world.CreateDbContext();
        (await WrittenAsync(db, result.Act, "workflow.instances", "workflow.steps", "workflow.clock_pauses", "workflow.incidents")).ShouldBeInRange(2, 3);
        (await WrittenAsync(db, result.Act, "audit.entries", "messaging.outbox", "workflow.idempotency_keys")).ShouldBeInRange(2, 3);
    }

    [Fact(DisplayName = "办结一项：写入日志不超过2.5 KB，审计、幂等和消息都算在内")]
    public async Task Complete_OneTask_WritesLittleLog()
    {
        var world = await ToyWorld.CreateAsync(database);
        var targets = await world.OpenAsync(await world.StartAsync(60));
        var sizes = new List<long>();

        foreach (var target in targets)
        {
            var before = await LogAsync(world);
            (await world.Runner.RunAsync(ToyWorld.Answer([target]) with { Key = Key($"{target.InstanceId}") }, TestContext.Current.CancellationToken)).Single.ShouldBeOfType<ItemAnswer.Done>();
            sizes.Add(await LogAsync(world) - before);
        }

        // The lower quarter: whole pages after a checkpoint and what other tests write at the same time only add.
        sizes.Order().ElementAt(sizes.Count / 4).ShouldBeInRange(500, 2560, string.Join(' ', sizes));
    }

    [Fact(DisplayName = "两人同时办结：一人成功，另一人得知谁在何时办的")]
    public async Task Complete_Twice_TellsTheSecondWhoAndWhen()
    {
        var world = await ToyWorld.CreateAsync(database);
        var targets = await world.OpenAsync(await world.StartAsync(1));

        var results = await Task.WhenAll(
            world.Runner.RunAsync(ToyWorld.Answer(targets), TestContext.Current.CancellationToken),
            world.Runner.RunAsync(ToyWorld.Answer(targets, ToyWorld.Wang, "Rejected"), TestContext.Current.CancellationToken));

        var winner = results.Single(result => result.Single is ItemAnswer.Done);
        var conflict = results.Select(result => result.Single).OfType<ItemAnswer.Conflict>().Single();
        conflict.By.ShouldBe(winner == results[0] ? ToyWorld.Li.User : ToyWorld.Wang.User);
        conflict.At.ShouldBe(ToyWorld.Monday.Now);
        (await world.AllAsync<StoredFile>()).ShouldHaveSingleItem().ActId.ShouldBe(winner.Act);
        (await world.AllAsync<AuditEntry>()).Count(entry => entry.Kind == ActKind.TaskCompleted).ShouldBe(1);
    }

    [Fact(DisplayName = "重复提交：同一编号得到同一答复，不再办一次")]
    public async Task Complete_SameKey_GivesTheStoredAnswer()
    {
        var world = await ToyWorld.CreateAsync(database);
        var targets = await world.OpenAsync(await world.StartAsync(1));
        var order = ToyWorld.Answer(targets) with { Key = Key("k1") };

        var first = await world.Runner.RunAsync(order, TestContext.Current.CancellationToken);
        var second = await world.Runner.RunAsync(order, TestContext.Current.CancellationToken);

        second.IsReplay.ShouldBeTrue();
        second.Act.ShouldBe(first.Act);
        second.Items.ShouldBe(first.Items);
        (await world.AllAsync<StoredFile>()).ShouldHaveSingleItem();
    }

    [Fact(DisplayName = "重复提交：同一编号换了内容即拒绝")]
    public async Task Complete_SameKeyOtherBody_IsRefused()
    {
        var world = await ToyWorld.CreateAsync(database);
        var targets = await world.OpenAsync(await world.StartAsync(1));

        await world.Runner.RunAsync(ToyWorld.Answer(targets) with { Key = Key("k1") }, TestContext.Current.CancellationToken);
        var other = await world.Runner.RunAsync(ToyWorld.Answer(targets) with { Key = Key("k1", body: 2) }, TestContext.Current.CancellationToken);

        other.Refusal!.Code.ShouldBe("idempotency.other-body");
    }

    [Fact(DisplayName = "重复提交：同一编号同时到达也只办一次，两边答复相同")]
    public async Task Start_SameKeyAtOnce_StartsOne()
    {
        var world = await ToyWorld.CreateAsync(database);
        var order = new TransitionOrder
        {
            Kind = ActKind.LeadRecorded,
            Actor = ToyWorld.Li,
            Moment = ToyWorld.Monday,
            Targets = [],
            Key = Key("k1"),
            Apply = scope =>
            {
                var subject = Guid.CreateVersion7();
                scope.Record(new ActSubject("lead", subject));
                scope.Answer("lead", subject.ToString());
            },
        };

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.Runner.RunAsync(order, TestContext.Current.CancellationToken)));

        results.Select(result => result.Values["lead"]).Distinct().ShouldHaveSingleItem();
        results.Count(result => !result.IsReplay).ShouldBe(1);
        (await world.AllAsync<AuditEntry>()).ShouldHaveSingleItem();
    }

    [Fact(DisplayName = "新任务：每个等人办理的环节发一条消息，只含编号与代码")]
    public async Task Start_StepForAPerson_WritesOneOutboxRow()
    {
        var world = await ToyWorld.CreateAsync(database);
        var instance = (await world.StartAsync(1)).Single();

        var row = (await world.AllAsync<OutboxRow>()).ShouldHaveSingleItem();

        var message = System.Text.Json.JsonSerializer.Deserialize<TaskOpened>(row.Payload)!;
        row.Type.ShouldBe(TaskOpened.Type);
        message.StepId.ShouldBe((await world.StepsAsync(instance.Id)).Single().Id);
        message.Role.ShouldBe("village");
        message.Place.ShouldBe(Ask.Place);
    }

    [Fact(DisplayName = "权限：事务内复核不通过则什么也不写")]
    public async Task Complete_GuardRefuses_WritesNothing()
    {
        var world = await ToyWorld.CreateAsync(database);
        var targets = await world.OpenAsync(await world.StartAsync(1));

        var result = await world.Runner.RunAsync(ToyWorld.Answer(targets) with { Guard = new Closed() }, TestContext.Current.CancellationToken);

        result.Refusal!.Code.ShouldBe("user.inactive");
        (await world.AllAsync<StoredFile>()).ShouldBeEmpty();
    }

    [Fact(DisplayName = "暂停后不能办理，恢复后可以")]
    public async Task Complete_Frozen_IsRefusedUntilResumed()
    {
        var world = await ToyWorld.CreateAsync(database);
        var targets = await world.OpenAsync(await world.StartAsync(1));
        await RunAsync(world, ActKind.CaseFrozen, targets[0], run => run.Freeze("flood"));

        var frozen = await world.Runner.RunAsync(ToyWorld.Answer(targets), TestContext.Current.CancellationToken);
        await RunAsync(world, ActKind.CaseResumed, targets[0], run => run.Resume());
        var resumed = await world.Runner.RunAsync(ToyWorld.Answer(targets), TestContext.Current.CancellationToken);

        ((ItemAnswer.Refused)frozen.Single).Refusal.Code.ShouldBe("instance.frozen");
        resumed.Single.ShouldBeOfType<ItemAnswer.Done>();
        (await world.AllAsync<ClockPause>()).ShouldHaveSingleItem().To.ShouldNotBeNull();
    }

    private static IdempotencyKey Key(string key, byte body = 1) => new("POST /tasks", key, [body]);

    private static Task RunAsync(ToyWorld world, ActKind kind, TransitionTarget target, Action<InstanceRun> move) => world.Runner.RunAsync(new()
    {
        Kind = kind,
        Actor = ToyWorld.Li,
        Moment = ToyWorld.Monday,
        Targets = [target with { StepId = null }],
        Apply = scope => move(scope.Items.Single().Run),
    });

    /// <summary>Rows of one transaction share its number as their version.</summary>
    private static async Task<int> WrittenAsync(MonitoringDbContext db, ActId act, params string[] tables)
    {
        var counts = tables.Select(table => $"(SELECT count(*) FROM {table} WHERE xmin = (SELECT xmin FROM audit.entries WHERE act_id = '{act}' LIMIT 1))");
        var sql = $"SELECT ({string.Join(" + ", counts)})::int AS \"Value\"";
        return await db.Database.SqlQueryRaw<int>(sql).SingleAsync();
    }

    /// <summary>Bytes of write-ahead log the server has made so far.</summary>
    private static async Task<long> LogAsync(ToyWorld world)
    {
        await using var db = world.CreateDbContext();
        return await db.Database.SqlQuery<long>($"SELECT (pg_current_wal_insert_lsn() - '0/0')::bigint AS \"Value\"").SingleAsync();
    }

    private sealed class Closed : ITransitionGuard
    {
        public void AddQueries(BatchLoad load) => load.Read("SELECT 1", row => row.GetInt32(0));

        public Refusal? RefuseAct() => new("user.inactive", "账号已停用。请联系管理员。");

        public Refusal? Refuse(TransitionItem item) => null;
    }
}
