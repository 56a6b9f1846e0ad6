using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Monitoring.Host.Tests.Running;

namespace Monitoring.Host.Tests.Inclusion;

/// <summary>The officials of the demonstration district, as they work over the API.</summary>
internal sealed class District(MonitoringHost host)
{
    public Task<HttpClient> As(string user) => host.SignInAsync(user);

    /// <summary>Households of the village that have no case yet.</summary>
    public async Task<IReadOnlyList<Guid>> HouseholdsAsync()
    {
        var homes = (await (await As("village")).GotAsync("/api/v1/households?pageSize=200"))["items"]!.AsArray();
        return [.. homes.Select(h => (Guid)h!["id"]!)];
    }

    public async Task<Guid> OpenAsync(Guid household)
    {
        var lead = await (await As("village")).PostedAsync("/api/v1/leads", new { householdId = household, channel = "SELF_DECLARATION", content = "收入下降" });
        var opened = await (await As("village")).PostedAsync("/api/v1/cases", new { householdId = household, procedure = "inclusion", leadId = (Guid)lead["id"]! });
        return (Guid)opened["id"]!;
    }

    public async Task<JsonObject> CaseAsync(Guid id) => await (await As("district")).GotAsync($"/api/v1/cases/{id}");

    public async Task<string> StateAsync(Guid id) => (string)(await CaseAsync(id))["state"]!;

    public async Task<Guid> TaskAsync(string user, Guid caseId, string step)
    {
        var tasks = (await (await As(user)).GotAsync($"/api/v1/tasks?caseId={caseId}&step={step}"))["items"]!.AsArray();
        return tasks.Count == 1 ? (Guid)tasks[0]!["id"]! : throw new InvalidOperationException($"{user} has {tasks.Count} tasks {step} of {caseId}: {await StateAsync(caseId)}");
    }

    public async Task<JsonNode> ExampleAsync(string user, Guid task, string outcome)
    {
        var detail = await (await As(user)).GotAsync($"/api/v1/tasks/{task}");
        return detail["outcomes"]!.AsArray().Single(o => (string)o!["name"]! == outcome)!["example"]!.DeepClone();
    }

    public async Task<HttpResponseMessage> TryAsync(string user, Guid task, string outcome, JsonNode form, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/tasks/{task}/complete") { Content = JsonContent.Create(new { outcome, form }) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await (await As(user)).SendAsync(request);
    }

    /// <summary>Each case's task of the step, completed one by one by its own example.</summary>
    public async Task DoAsync(string user, string step, string outcome, params IEnumerable<Guid> cases)
    {
        foreach (var caseId in cases)
        {
            var task = await TaskAsync(user, caseId, step);
            var answer = await TryAsync(user, task, outcome, await ExampleAsync(user, task, outcome));
            answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        }
    }

    /// <summary>One meeting, notice, batch or reply: all cases in one act on the first one's form.</summary>
    public async Task TogetherAsync(string user, string step, string outcome, IReadOnlyList<Guid> cases)
    {
        var tasks = new List<Guid>();
        foreach (var caseId in cases)
        {
            tasks.Add(await TaskAsync(user, caseId, step));
        }

        var form = await ExampleAsync(user, tasks[0], outcome);
        var answer = await (await As(user)).PostedAsync("/api/v1/tasks/complete-batch", new { items = tasks.Select(t => new { taskId = t, outcome, form = form.DeepClone() }) });
        answer["items"]!.AsArray().Where(i => !(bool)i!["done"]!).Select(i => (string?)i!["detail"]).ShouldBeEmpty();
    }

    public async Task ClockAsync(string to) => await (await As("district")).PostedAsync("/api/v1/dev/clock", new { now = to });

    /// <summary>Up to the meeting; households on dibao or tekun have no comparison to wait for (C-20).</summary>
    public async Task UpToMeetingAsync(params IReadOnlyList<Guid> cases)
    {
        await DoAsync("village", "pledge", "Signed", cases);
        await DoAsync("village", "visit", "Done", cases);
        foreach (var caseId in cases)
        {
            if (await StateAsync(caseId) == "CHECKING")
            {
                await DoAsync("district", "comparison", "Compared", caseId);
            }
        }
    }

    public static DateOnly Day(JsonNode node) => DateOnly.ParseExact((string)node!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
