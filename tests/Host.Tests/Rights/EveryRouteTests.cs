using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Monitoring.Domain.Organisations;
using Monitoring.Host.People;
using Monitoring.Host.Tests.Inclusion;
using Monitoring.Host.Tests.People;
using Monitoring.Host.Tests.Running;
using Rules = Monitoring.Host.People.Rights;

namespace Monitoring.Host.Tests.Rights;

/// <summary>Every mapped route that reaches a household, called by officials of another place with the ids of this one.</summary>
public sealed partial class EveryRouteTests(InclusionHost host) : IClassFixture<InclusionHost>
{
    private const string OtherVillage = "441302114202";
    private const string OtherTown = "441302114000";
    private static readonly string[] Reaching = ["villages", "tasks", "answers-for", "own"];

    [Fact(DisplayName = "范围：逐个地址试，别村别镇的人看不到、动不了本村的农户；不在表里的地址即失败 (acceptance 7)")]
    public async Task NoRoute_ReachesAnotherPlace()
    {
        var victim = new Victim(host);
        await victim.PrepareAsync();
        var strangers = new List<(string Role, HttpClient Client, string Token)>();
        foreach (var (role, place) in ((string, string)[])[(Role.VillageOfficer, OtherVillage), (Role.VillageSecretary, OtherVillage), (Role.TownOfficer, OtherTown), (Role.TownLead, OtherTown)])
        {
            strangers.Add(await StrangerAsync(role, place));
        }

        var before = await victim.StateAsync();
        var faults = new List<string>();
        foreach (var line in Lines())
        {
            foreach (var stranger in strangers.Where(s => Rules.Has(s.Role, Enum.Parse<Right>(line.Right))))
            {
                var answer = await CallAsync(stranger.Client, stranger.Token, line, victim);
                var text = Uri.UnescapeDataString(answer.Headers.Location?.ToString() ?? "") + WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
                faults.AddRange(victim.Secrets.Where(s => text.Contains(s, StringComparison.Ordinal)).Select(s => $"{stranger.Role} {line.Method} {line.Route} shows {s}"));
                if (line.Route.Contains('{', StringComparison.Ordinal) && line.Route.Contains(":guid", StringComparison.Ordinal) && answer.StatusCode != HttpStatusCode.NotFound)
                {
                    faults.Add($"{stranger.Role} {line.Method} {line.Route} answers {(int)answer.StatusCode}");
                }
            }
        }

        string.Join('\n', faults).ShouldBeEmpty();
        (await victim.StateAsync()).ShouldBe(before, "nothing of the other place may have moved");
    }

    private static List<RouteLine> Lines()
    {
        var scopeOf = RouteLine.Written().ToDictionary(l => (l.Method, l.Route), l => l.Scope);
        return [.. RouteLine.Written().Where(l => Reaching.Contains(scopeOf[(l.Method, l.Route)]) && l.NeedsRight)];
    }

    private async Task<(string Role, HttpClient Client, string Token)> StrangerAsync(string role, string place)
    {
        var official = await NewOfficial.SettleAsync(host);
        await official.GrantAsync(host, role, place);
        var client = await official.SignInAsync(host);
        var page = await (await client.GetAsync("/households")).PageAsync();
        return (role, client, page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }

    private static Task<HttpResponseMessage> CallAsync(HttpClient client, string token, RouteLine line, Victim victim)
    {
        var path = Placeholder().Replace(line.Route, match => Id(line.Route, match.Value, victim));
        var request = new HttpRequestMessage(new HttpMethod(line.Method), path);
        if (line.Method == "POST")
        {
            request.Content = line.Route.StartsWith("/api/", StringComparison.Ordinal) ? JsonContent.Create(Body(victim, line.Route.Contains("objections", StringComparison.Ordinal) ? "Paper" : "GRASSROOTS")) : Form(token, victim);
        }

        return client.SendAsync(request);
    }

    private static string Id(string route, string placeholder, Victim victim) => placeholder switch
    {
        "{step}" => "pledge",
        "{form}" => "5",
        "{id:guid}" => victim.IdOf.Where(i => route.StartsWith(i.Key, StringComparison.Ordinal)).OrderByDescending(i => i.Key.Length).Select(i => i.Value.ToString()).FirstOrDefault()
            ?? throw new InvalidOperationException($"Say in Victim what the id of {route} is."),
        _ => victim.IdOf.TryGetValue(placeholder, out var id) ? id.ToString() : throw new InvalidOperationException($"Say in Victim what {placeholder} of {route} is."),
    };

    private static object Body(Victim victim, string channel) => new
    {
        householdId = victim.Household,
        leadId = victim.Lead,
        caseId = victim.Task,
        items = new[] { new { taskId = victim.Task, outcome = "Signed", form = new { } } },
        outcome = "Signed",
        form = new { },
        to = "pledge",
        userId = victim.Task,
        procedure = "inclusion",
        reason = "试探",
        content = "试探",
        facts = "试探",
        note = "试探",
        answer = "试探",
        upheld = true,
        state = "NO_RISK",
        reply = "试探",
        channel,
        q = victim.Secrets[0],
    };

    private static MultipartFormDataContent Form(string token, Victim victim)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in ((string, string)[])[("__RequestVerificationToken", token), ("householdId", $"{victim.Household}"), ("leadId", $"{victim.Lead}"), ("task", $"{victim.Task}"),
            ("outcome", "Signed"), ("to", "pledge"), ("reason", "试探"), ("content", "试探"), ("note", "试探"), ("answer", "试探"), ("upheld", "true"), ("state", "NO_RISK"), ("reply", "试探"),
            ("channel", "GRASSROOTS"), ("act", "withdraw"), ("appeal", "试探"), ("q", victim.Secrets[0])])
        {
            form.Add(new StringContent(value), name);
        }

        return form;
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
