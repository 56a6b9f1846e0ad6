using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Monitoring.Host.Tests.Running;

namespace Monitoring.Host.Tests.Inclusion;

public sealed class WholeWayTests(InclusionHost host) : IClassFixture<InclusionHost>
{
    private readonly District district = new(host);

    [Fact(DisplayName = "从线索到登记全程走通；2月14日张贴的公示3月1日零时才放行，任何办法都不能提前 (C-19, C-28)")]
    public async Task WholeWay_FromLeadToRegistered_WithTheGateShut()
    {
        await district.ClockAsync("2026-02-14T09:00:00+08:00");
        var caseId = await district.OpenAsync((await district.HouseholdsAsync())[0]);
        await district.UpToMeetingAsync(caseId);
        await district.DoAsync("village", "appraisal", "Passed", caseId);
        await district.DoAsync("village", "post-notice", "Posted", caseId);
        District.Day((await district.CaseAsync(caseId))["deadline"]!["gateDate"]!).ShouldBe(new DateOnly(2026, 3, 1));

        await district.ClockAsync("2026-02-28T23:59:30+08:00");
        await NothingOpensTheGateAsync(caseId);
        await district.ClockAsync("2026-03-01T00:00:00+08:00");

        await district.DoAsync("town", "verification", "Proposed", caseId);
        await district.DoAsync("town", "batch", "Batched", caseId);
        await district.DoAsync("townlead", "release", "Released", caseId);
        await district.DoAsync("district", "take", "Taken", caseId);
        await district.DoAsync("district", "check", "Kept", caseId);
        await district.DoAsync("committee", "committee", "Approved", caseId);
        await district.DoAsync("district", "reply", "Issued", caseId);
        await district.DoAsync("town", "registration", "Registered", caseId);
        (await district.StateAsync(caseId)).ShouldBe("REGISTERED");
    }

    [Fact(DisplayName = "期限接口逐行符合国务院日历算例，每天都有原因 (C-28)")]
    public async Task Deadlines_OfEachExample_AreServed()
    {
        var client = await district.As("village");
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "publicity-examples.csv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')).ToList();
        rows.Count.ShouldBeGreaterThan(15);
        foreach (var row in rows)
        {
            var deadline = await client.GotAsync($"/api/v1/calendar/deadlines?from={row[1]}&workingDays=5");

            ((string)deadline["lastDay"]!).ShouldBe(row[5], row[0]);
            ((string)deadline["gateDate"]!).ShouldBe(row[6], row[0]);
            ((string)deadline["firstWorkingDay"]!).ShouldBe(row[7], row[0]);
            ((bool)deadline["provisional"]!).ShouldBe(row[9] == "yes", row[0]);
            deadline["days"]!.AsArray().ShouldAllBe(d => ((string)d!["reason"]!).Length > 0);
        }
    }

    /// <summary>No task, batch, return, reassignment or clock trick gets a case past its notice.</summary>
    private async Task NothingOpensTheGateAsync(Guid caseId)
    {
        (await district.StateAsync(caseId)).ShouldBe("PUBLICISING");
        foreach (var user in (string[])["village", "town", "townlead", "district", "committee"])
        {
            (await (await district.As(user)).GotAsync($"/api/v1/tasks?caseId={caseId}"))["items"]!.AsArray().ShouldBeEmpty(user);
        }

        var step = (Guid)(await district.CaseAsync(caseId))["steps"]!.AsArray().Single()!["id"]!;
        foreach (var (user, path, body) in Tricks(step))
        {
            var answer = await (await district.As(user)).PostAsJsonAsync(path, body);
            var batch = path.EndsWith("batch", StringComparison.Ordinal) && answer.IsSuccessStatusCode;
            (batch ? !(bool)(await answer.JsonAsync())["items"]![0]!["done"]! : !answer.IsSuccessStatusCode).ShouldBeTrue($"{user} {path}");
        }

        (await (await district.As("district")).PostAsJsonAsync("/api/v1/dev/clock", new { now = "2026-02-01T00:00:00+08:00" })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await district.StateAsync(caseId)).ShouldBe("PUBLICISING");
    }

    private static IEnumerable<(string User, string Path, object Body)> Tricks(Guid step)
    {
        foreach (var user in (string[])["village", "town", "townlead"])
        {
            yield return (user, $"/api/v1/tasks/{step}/complete", new { outcome = "Completed", form = new JsonObject() });
            yield return (user, "/api/v1/tasks/complete-batch", new { items = new[] { new { taskId = step, outcome = "Completed", form = new JsonObject() } } });
            yield return (user, $"/api/v1/tasks/{step}/return", new { to = "verification", reason = "跳过公示" });
        }
    }
}
