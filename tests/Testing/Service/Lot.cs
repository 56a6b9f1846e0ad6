using System.Globalization;
using System.Text.Json.Nodes;

namespace Monitoring.Testing.Service;

/// <summary>
/// A few households that go together to meetings and into documents, worked by one client. When the service goes away the
/// client goes on later from what it knows: it sends the unanswered request again under its key, or looks what has become of it.
/// </summary>
public sealed class Lot(string name, IEnumerable<VillageHousehold> households, bool repeatsUnanswered)
{
    private readonly Dictionary<string, JsonObject> unanswered = [];

    public IReadOnlyList<WorkedCase> Cases { get; } = [.. households.Select(h => new WorkedCase(h))];

    public int Acts { get; private set; }

    public int Repeated { get; private set; }

    public int FoundDone { get; private set; }

    public bool IsFinished => Cases.All(c => c.IsFinished);

    /// <summary>Opens the cases and works them up to the posted notice.</summary>
    public async Task WorkToNoticeAsync(Offices offices)
    {
        foreach (var opened in Cases.Where(c => c.Id is null))
        {
            await OpenAsync(offices["village"], opened);
        }

        await WorkAsync(offices, InclusionWay.Steps.TakeWhile(s => s.Name != InclusionWay.FirstAfterNotice));
    }

    /// <summary>Moves the clock past the end of the notice, unless another client has.</summary>
    public async Task PassNoticeAsync(Offices offices)
    {
        var view = await offices["district"].GetAsync($"/api/v1/cases/{Cases[^1].Id}");
        if ((string)view["state"]! != "PUBLICISING")
        {
            return;
        }

        // A service killed in the middle of the move has the new time but has not yet woken what is due: a later moment does.
        var gate = DateOnly.Parse((string)view["deadline"]!["gateDate"]!, CultureInfo.InvariantCulture);
        for (var day = gate; ; day = day.AddDays(1))
        {
            var moved = await offices["district"].PostAsync("/api/v1/dev/clock", new { now = $"{day:yyyy-MM-dd}T00:00:00+08:00" });
            if (moved.IsDone)
            {
                return;
            }

            if (moved.Code != "clock.backwards")
            {
                throw new InvalidOperationException($"The clock did not move: {moved}");
            }
        }
    }

    /// <summary>From the ended notice to the registration.</summary>
    public Task FinishAsync(Offices offices) => WorkAsync(offices, InclusionWay.Steps.SkipWhile(s => s.Name != InclusionWay.FirstAfterNotice));

    private async Task WorkAsync(Offices offices, IEnumerable<WayStep> steps)
    {
        foreach (var step in steps)
        {
            if (step.Together)
            {
                await CompleteAsync(offices[step.User], step, [.. Cases.Where(c => c.Needs(step))]);
                continue;
            }

            foreach (var worked in Cases.Where(c => c.Needs(step)))
            {
                await CompleteAsync(offices[step.User], step, [worked]);
            }
        }
    }

    private async Task OpenAsync(Official village, WorkedCase opened)
    {
        if (opened.InFlight is null)
        {
            opened.InFlight = "lead";
            var lead = await village.PostAsync("/api/v1/leads", new { householdId = opened.Household, channel = "SELF_DECLARATION", content = "本人申报" });
            opened.Lead = Guid.Parse((string)lead.Require().Body["id"]!);
        }

        var asked = opened.InFlight == "open";
        opened.InFlight = "open";
        var answer = await village.PostAsync("/api/v1/cases", new { householdId = opened.Household, procedure = "inclusion", leadId = opened.Lead });
        var known = asked && !answer.IsDone ? await FindAsync(village, opened.Household) : null;
        opened.Id = known ?? Guid.Parse((string)answer.Require().Body["id"]!);
        opened.InFlight = null;
        Acts++;
    }

    private async Task CompleteAsync(Official official, WayStep step, IReadOnlyList<WorkedCase> cases)
    {
        if (cases.Count == 0)
        {
            return;
        }

        var key = $"{name}-{step.Name}-{cases[0].Id}";
        if (unanswered.TryGetValue(key, out var sent))
        {
            if (!repeatsUnanswered && await FindDoneAsync(official, step, cases))
            {
                unanswered.Remove(key);
                return;
            }

            Repeated++;
        }

        var request = sent ?? await RequestAsync(official, step, cases);
        unanswered[key] = request;
        foreach (var worked in cases)
        {
            worked.InFlight = step.Name;
        }

        var answer = (await official.PostAsync("/api/v1/tasks/complete-batch", request, key)).Require();
        if (answer.Body["items"]!.AsArray().FirstOrDefault(i => !(bool)i!["done"]!) is { } refused)
        {
            throw new InvalidOperationException($"{step.Name} was refused: {refused.ToJsonString()}");
        }

        unanswered.Remove(key);
        Acknowledge(step, cases);
    }

    private void Acknowledge(WayStep step, IReadOnlyList<WorkedCase> cases)
    {
        foreach (var worked in cases)
        {
            worked.Done.Add(step.Name);
            worked.InFlight = null;
        }

        Acts++;
    }

    private async Task<bool> FindDoneAsync(Official official, WayStep step, IReadOnlyList<WorkedCase> cases)
    {
        var view = await official.GetAsync($"/api/v1/cases/{cases[0].Id}");
        if (!view["history"]!.AsArray().Any(h => (string?)h!["step"] == step.Name))
        {
            return false;
        }

        Acknowledge(step, cases);
        FoundDone++;
        return true;
    }

    private async Task<JsonObject> RequestAsync(Official official, WayStep step, IReadOnlyList<WorkedCase> cases)
    {
        var tasks = await TasksAsync(official, step, cases);
        var detail = await official.GetAsync($"/api/v1/tasks/{tasks[0]}");
        var form = detail["outcomes"]!.AsArray().Single(o => (string)o!["name"]! == step.Outcome)!["example"]!.AsObject();
        foreach (var number in (string[])["requestNo", "documentNo"])
        {
            if (form.ContainsKey(number))
            {
                form[number] = $"示例〔2026〕{name}号";
            }
        }

        return new JsonObject
        {
            ["items"] = new JsonArray([.. tasks.Select(t => (JsonNode)new JsonObject { ["taskId"] = t, ["outcome"] = step.Outcome, ["form"] = form.DeepClone() })]),
        };
    }

    private static async Task<IReadOnlyList<string>> TasksAsync(Official official, WayStep step, IReadOnlyList<WorkedCase> cases)
    {
        var wanted = cases.Select(c => c.Id.ToString()!).ToHashSet();
        var filter = cases.Count == 1 ? $"&caseId={cases[0].Id}" : "";
        var found = new List<string>();
        for (var page = 1; ; page++)
        {
            var answer = await official.GetAsync($"/api/v1/tasks?step={step.Name}&pageSize=200&page={page}{filter}");
            var items = answer["items"]!.AsArray();
            found.AddRange(items.Where(t => wanted.Contains((string)t!["caseId"]!)).Select(t => (string)t!["id"]!));
            if (found.Count == cases.Count)
            {
                return found;
            }

            if (items.Count < 200)
            {
                var view = await official.GetAsync($"/api/v1/cases/{cases[0].Id}");
                throw new InvalidOperationException($"{step.Name}: {found.Count} tasks for {cases.Count} cases, open are {view["steps"]!.ToJsonString()} after {view["history"]!.ToJsonString()}");
            }
        }
    }

    private static async Task<Guid?> FindAsync(Official village, Guid household)
    {
        var draft = await village.GetAsync("/api/v1/cases?state=DRAFT&pageSize=200");
        foreach (var row in draft["items"]!.AsArray())
        {
            var view = await village.GetAsync($"/api/v1/cases/{(string)row!["id"]!}");
            if (Guid.Parse((string)view["householdId"]!) == household)
            {
                return Guid.Parse((string)view["id"]!);
            }
        }

        return null;
    }
}
