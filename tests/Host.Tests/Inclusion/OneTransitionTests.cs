using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Monitoring.Host.Tests.Running;
using Monitoring.Persistence.Audit;
using Monitoring.Workflows.Running;

namespace Monitoring.Host.Tests.Inclusion;

public sealed class OneTransitionTests(InclusionHost host) : IClassFixture<InclusionHost>
{
    private static int next;
    private readonly District district = new(host);

    [Fact(DisplayName = "同一按钮同时按八次：只走一步，其余被告知谁在何时已办 (elsa#7223, hope#1811)")]
    public async Task ManyClicksAtOnce_MoveTheCaseOnce()
    {
        var caseId = await NewCaseAsync();
        var task = await district.TaskAsync("village", caseId, "pledge");
        var form = await district.ExampleAsync("village", task, "Signed");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => district.TryAsync("village", task, "Signed", form.DeepClone())));

        answers.Count(a => a.IsSuccessStatusCode).ShouldBe(1);
        foreach (var other in answers.Where(a => !a.IsSuccessStatusCode))
        {
            var told = await other.JsonAsync();
            other.StatusCode.ShouldBe(HttpStatusCode.Conflict, told.ToJsonString());
            ((string)told["code"]!).ShouldBeOneOf("task.done", "task.busy");
        }

        (await OpenStepsAsync(caseId)).ShouldBe(["comparison", "visit"]);
    }

    [Fact(DisplayName = "两人办同一任务：后到的被告知先办的人和时间 (elsa#6523)")]
    public async Task SecondOfficial_IsToldWhoAndWhen()
    {
        var caseId = await NewCaseAsync();
        var task = await district.TaskAsync("village", caseId, "pledge");
        var form = await district.ExampleAsync("village", task, "Signed");
        (await district.TryAsync("secretary", task, "Signed", form.DeepClone())).IsSuccessStatusCode.ShouldBeTrue();

        var second = await district.TryAsync("village", task, "Signed", form);

        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var told = await second.JsonAsync();
        ((string)told["code"]!).ShouldBe("task.done");
        ((string)told["detail"]!).ShouldContain("示例支部书记");
        ((string)told["detail"]!).ShouldContain("2026-02-11");
    }

    [Fact(DisplayName = "同一提交编号重放：答复相同，只办一次；换了内容则拒绝 (4)")]
    public async Task ReplayedKey_AnswersTheSame_OtherBodyIsRefused()
    {
        var caseId = await NewCaseAsync();
        var task = await district.TaskAsync("village", caseId, "pledge");
        var form = await district.ExampleAsync("village", task, "Signed");
        var key = Guid.CreateVersion7().ToString();

        (await district.TryAsync("village", task, "Signed", form.DeepClone(), key)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await district.TryAsync("village", task, "Signed", form.DeepClone(), key)).StatusCode.ShouldBe(HttpStatusCode.OK);
        form["perCapitaDisposableIncome"] = 1;
        var other = await district.TryAsync("village", task, "Signed", form, key);

        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await other.CodeAsync()).ShouldBe("idempotency.other-body");
        (await host.InDatabaseAsync(db => db.Set<AuditEntry>().CountAsync(a => a.SubjectId == caseId && a.Kind == Domain.Acts.ActKind.TaskCompleted))).ShouldBe(1);
    }

    [Fact(DisplayName = "表单有错：逐项说明，什么也不留下 (8.3)")]
    public async Task FaultyForm_IsRefusedFieldByField_AndNothingIsStored()
    {
        var caseId = await NewCaseAsync();
        var task = await district.TaskAsync("village", caseId, "pledge");
        var form = await district.ExampleAsync("village", task, "Signed");
        form["risks"] = new JsonArray();
        form["signedOn"] = "2026-12-31";

        var answer = await district.TryAsync("village", task, "Signed", form);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.JsonAsync())["errors"]!.AsArray().Select(e => (string)e!["field"]!).ShouldBe(["risks", "signedOn"], ignoreOrder: true);
        (await OpenStepsAsync(caseId)).ShouldBe(["pledge"]);
        (await host.InDatabaseAsync(db => db.Set<Domain.Cases.CaseRecord>().CountAsync(r => r.CaseId == Domain.Shared.CaseId.From(caseId)))).ShouldBe(0);
    }

    [Fact(DisplayName = "读不懂的内容得到400和说明，不是出错页")]
    public async Task MalformedBody_IsRefused()
    {
        var answer = await (await district.As("village")).PostAsync("/api/v1/leads", new StringContent("{", System.Text.Encoding.UTF8, "application/json"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string)(await answer.JsonAsync())["code"]!).ShouldBe("request.malformed");
    }

    [Fact(DisplayName = "他村干部看不到也动不了本村的案卷和任务")]
    public async Task OtherVillage_NeitherSeesNorTouches()
    {
        var caseId = await NewCaseAsync();
        var task = await district.TaskAsync("village", caseId, "pledge");
        var stranger = await district.As("village2");

        (await stranger.GetAsync($"/api/v1/cases/{caseId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/api/v1/tasks/{task}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsJsonAsync($"/api/v1/tasks/{task}/complete", new { outcome = "Signed", form = await district.ExampleAsync("village", task, "Signed") })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsJsonAsync($"/api/v1/tasks/{task}/claim", new { })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsJsonAsync($"/api/v1/cases/{caseId}/withdraw", new { reason = "试探" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await OpenStepsAsync(caseId)).ShouldBe(["pledge"]);
    }

    [Fact(DisplayName = "流程、消息、审计和定时任务表里只有编号和代码，没有姓名、证件号、电话 (7)")]
    public async Task EngineAndMessageTables_CarryNoPersonalData()
    {
        var caseId = await NewCaseAsync();
        await district.UpToMeetingAsync(caseId);
        var (numbers, text) = await host.InDatabaseAsync(async db =>
        {
            var people = await db.Set<Domain.Register.Member>().AsNoTracking().Where(m => m.HouseholdId == db.Set<Domain.Cases.CaseFile>().Single(f => f.Id == Domain.Shared.CaseId.From(caseId)).HouseholdId).ToListAsync();
            var names = await db.Database.SqlQuery<string>($"""
                select quote_ident(schemaname) || '.' || quote_ident(tablename) as "Value" from pg_tables where schemaname in ('workflow', 'messaging', 'audit', 'hangfire')
                """).ToListAsync();
            names.ShouldContain("hangfire.job");
            var rows = string.Join(" union all ", names.Select(name => $"select r::text as t from {name} r"));
            var everything = $"select coalesce(string_agg(t, ' '), '') as \"Value\" from ({rows}) all_rows";
            var tables = await db.Database.SqlQueryRaw<string>(everything).SingleAsync();
            return (people.SelectMany(p => new[] { p.IdNo!, p.Name }).ToList(), tables);
        });

        numbers.ShouldNotBeEmpty();
        text.Length.ShouldBeGreaterThan(1000);
        numbers.Where(n => text.Contains(n, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private async Task<Guid> NewCaseAsync()
    {
        var homes = await district.HouseholdsAsync();
        return await district.OpenAsync(homes[Interlocked.Increment(ref next) % homes.Count]);
    }

    private Task<List<string>> OpenStepsAsync(Guid caseId) => host.InDatabaseAsync(db =>
        db.Set<Step>().Where(s => s.InstanceId == caseId && s.LeftAt == null).Select(s => s.ActivityId).OrderBy(s => s).ToListAsync());
}
