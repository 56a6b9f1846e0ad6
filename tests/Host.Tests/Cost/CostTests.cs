using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Organisations;
using Monitoring.Domain.Register;
using Monitoring.Domain.Shared;
using Monitoring.Host.Tests.Inclusion;
using Monitoring.Persistence.Audit;
using Monitoring.Persistence.Transitions;
using Monitoring.Testing;
using Monitoring.Workflows.Activities;
using Monitoring.Workflows.Running;

namespace Monitoring.Host.Tests.Cost;

/// <summary>The cost budget on real cases, by count: what the service sends and the rows it writes, never the time it takes.</summary>
public sealed class CostTests(CostHost host) : IClassFixture<CostHost>
{
    private static readonly (string User, string Step, string Outcome)[] Way =
    [
        ("village", "pledge", "Signed"), ("village", "visit", "Done"), ("village", "appraisal", "Passed"), ("village", "post-notice", "Posted"),
        ("town", "verification", "Proposed"), ("town", "batch", "Batched"), ("townlead", "release", "Released"), ("district", "take", "Taken"),
        ("district", "check", "Kept"), ("committee", "committee", "Approved"), ("district", "reply", "Issued"), ("town", "registration", "Registered"),
    ];

    private readonly District district = new(host);

    [Fact(DisplayName = "一千户同一时刻公示期满：一个事务放行，不超过25条语句，镇街各得一项任务")]
    public async Task AThousand_LeaveTheNotice_InOneTransaction()
    {
        var work = new ThousandCases(host);
        var cases = await work.OpenAsync(1000, except: await VillageAsync());
        foreach (var (step, outcome) in new[] { ("pledge", "Signed"), ("visit", "Done"), ("comparison", "Compared"), ("appraisal", "Passed"), ("post-notice", "Posted") })
        {
            (await work.DoAsync(step, outcome)).Items.Values.Where(a => a is not ItemAnswer.Done).ShouldBeEmpty();
        }

        var gate = await host.InDatabaseAsync(db => db.Set<Step>().Where(s => s.LeftAt == null && s.DueAt != null).MinAsync(s => s.DueAt!.Value));
        var count = StatementCounter.Begin();
        var report = await host.Services.GetRequiredService<DueWork>().RunAsync(new BusinessMoment(gate, DateOnly.FromDateTime(gate.ToOffset(TimeSpan.FromHours(8)).DateTime)));
        var events = string.Join('\n', count.Events.Select(e => e[..Math.Min(e.Length, 200)]));

        report.Done.ShouldBe(1000);
        count.Events.Count(e => e.StartsWith("CommittedTransaction", StringComparison.Ordinal)).ShouldBe(1, events);
        count.Statements.ShouldBeInRange(10, 25, events);
        var (waiting, acts) = await host.InDatabaseAsync(async db => (
            await db.Set<Step>().Where(s => s.ActivityId == "verification" && s.LeftAt == null).Select(s => s.InstanceId).ToListAsync(),
            await db.Set<AuditEntry>().Where(a => a.Kind == ActKind.TimerPassed && cases.Contains(a.SubjectId)).Select(a => a.ActId).Distinct().CountAsync()));
        cases.Except(waiting).ShouldBeEmpty();
        acts.ShouldBe(1);
    }

    [Fact(DisplayName = "从承诺到登记，每办一项只往返数据库三次，引擎至多写三行（一次进入两个环节时多一行），其他至多三行")]
    public async Task EachTask_OverTheApi_KeepsTheBudget()
    {
        var village = await VillageAsync();
        var home = await host.InDatabaseAsync(db => db.Set<Household>().Where(h => h.VillageId == village && h.LowIncome == LowIncomeStatus.Dibao).Select(h => h.Id).FirstAsync());
        var caseId = await district.OpenAsync(home.Value);
        var spent = new List<string>();

        foreach (var (user, step, outcome) in Way)
        {
            if (step == "verification")
            {
                await PassNoticeAsync(caseId);
            }

            var task = await district.TaskAsync(user, caseId, step);
            var body = new { outcome, form = await district.ExampleAsync(user, task, outcome) };
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/tasks/{task}/complete") { Content = JsonContent.Create(body) };
            request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
            var client = await district.As(user);
            var count = StatementCounter.Begin();
            var answer = await client.SendAsync(request);
            var (trips, events) = (count.RoundTrips, string.Join('\n', count.Events.Select(e => e[..Math.Min(e.Length, 200)])));
            answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
            trips.ShouldBe(3, $"{step}:\n{events}");
            spent.Add($"{step} {await RowsAsync(caseId)}");
        }

        // One row for the step left and one for each entered; the instance's own only where its branches or its end change.
        spent.ShouldBe(
        [
            "pledge 4+3", "visit 3+3", "appraisal 2+3", "post-notice 2+2", "verification 2+3", "batch 2+3", "release 2+3", "take 2+3", "check 2+3",
            "committee 2+3", "reply 2+3", "registration 3+2",
        ]);
    }

    /// <summary>Rows of the transaction that wrote the case's latest audit row: engine rows + audit, idempotency and outbox rows.</summary>
    private Task<string> RowsAsync(Guid caseId) => host.InDatabaseAsync(async db =>
    {
        var rows = await db.Database.SqlQuery<string>($"""
            with act as (select xmin as x, act_id from audit.entries where subject_id = {caseId} order by id desc limit 1)
            select ((select count(*) from workflow.instances where xmin = (select x from act)) + (select count(*) from workflow.steps where xmin = (select x from act)))
              || '+' || ((select count(*) from audit.entries where xmin = (select x from act)) + (select count(*) from workflow.idempotency_keys where xmin = (select x from act))
              + (select count(*) from messaging.outbox o join workflow.steps s on (o.payload ->> 'StepId')::uuid = s.id where s.instance_id = {caseId} and s.left_at is null)) as "Value"
            """).SingleAsync();
        return rows;
    });

    /// <summary>The village of the demonstration account.</summary>
    private Task<OrganisationId> VillageAsync() => host.InDatabaseAsync(db => db.Set<Organisation>().Where(o => o.Code == "441302107206").Select(o => o.Id).SingleAsync());

    private async Task PassNoticeAsync(Guid caseId)
    {
        var gate = await host.InDatabaseAsync(db => db.Set<Step>().Where(s => s.InstanceId == caseId && s.LeftAt == null).Select(s => s.DueAt!.Value).SingleAsync());
        await district.ClockAsync(gate.ToString("O"));
    }
}
