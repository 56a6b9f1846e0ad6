using System.Text.Json.Nodes;

namespace Monitoring.Testing.Service;

/// <summary>Compares what the service holds with what its clients were told: nothing missing, nothing doubled, nothing stuck.</summary>
public static class CaseCheck
{
    public static async Task<IReadOnlyList<string>> FaultsAsync(Offices offices, IReadOnlyCollection<WorkedCase> cases)
    {
        var faults = new List<string>();
        foreach (var worked in cases.Where(c => c.Id is not null))
        {
            var view = await offices["district"].GetAsync($"/api/v1/cases/{worked.Id}");
            faults.AddRange(Faults(worked, view).Select(f => $"{(string)view["number"]!}: {f}"));
        }

        faults.AddRange(await OpenedTwiceAsync(offices, cases));
        faults.AddRange(await LeadFaultsAsync(offices, cases));
        return faults;
    }

    private static IEnumerable<string> Faults(WorkedCase worked, JsonObject view)
    {
        var history = view["history"]!.AsArray().Select(h => (Act: (string)h!["act"]!, Step: (string?)h["step"] ?? "")).ToList();
        var done = history.Where(h => h.Act == "task.completed").Select(h => h.Step).ToList();
        foreach (var missing in worked.Done.Except(done, StringComparer.Ordinal))
        {
            yield return $"acknowledged {missing} is missing";
        }

        foreach (var doubled in history.GroupBy(h => h).Where(g => g.Count() > 1))
        {
            yield return $"{doubled.Key} is there {doubled.Count()} times";
        }

        foreach (var unasked in done.Where(s => !worked.Done.Contains(s) && s != worked.InFlight))
        {
            yield return $"{unasked} was never asked for";
        }

        foreach (var paper in view["papers"]!.AsArray().GroupBy(p => (string)p!["kind"]!, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return $"paper {paper.Key} is there {paper.Count()} times";
        }

        var open = view["steps"]!.AsArray().Select(s => (string)s!["step"]!).Order(StringComparer.Ordinal).ToArray();
        if (!InclusionWay.OpenAfter(done.ToHashSet(StringComparer.Ordinal), worked.ComparisonWaived).Any(open.SequenceEqual))
        {
            yield return $"after [{string.Join(' ', done)}] open is [{string.Join(' ', open)}]";
        }

        if (done.Contains("registration") != ((string)view["state"]! == "REGISTERED"))
        {
            yield return $"state is {(string)view["state"]!}";
        }
    }

    /// <summary>The service knows no case that no client asked for.</summary>
    private static async Task<IReadOnlyList<string>> OpenedTwiceAsync(Offices offices, IReadOnlyCollection<WorkedCase> cases)
    {
        var total = (int)(await offices["district"].GetAsync("/api/v1/cases?pageSize=1"))["total"]!;
        var known = cases.Count(c => c.Id is not null);
        var unanswered = cases.Count(c => c.Id is null && c.InFlight == "open");
        return total >= known && total <= known + unanswered ? [] : [$"{total} cases in the service, {known} known, {unanswered} unanswered"];
    }

    private static async Task<IReadOnlyList<string>> LeadFaultsAsync(Offices offices, IReadOnlyCollection<WorkedCase> cases)
    {
        var leads = new Dictionary<Guid, Guid?>();
        for (var page = 1; ; page++)
        {
            var items = (await offices["village"].GetAsync($"/api/v1/leads?pageSize=200&page={page}"))["items"]!.AsArray();
            foreach (var lead in items)
            {
                leads.Add(Guid.Parse((string)lead!["id"]!), (string?)lead["caseId"] is { } id ? Guid.Parse(id) : null);
            }

            if (items.Count < 200)
            {
                break;
            }
        }

        return [.. cases.Where(c => c.Lead is { } lead && (!leads.TryGetValue(lead, out var to) || (c.Id is not null && to != c.Id))).Select(c => $"lead {c.Lead} is missing or not with its case")];
    }
}
