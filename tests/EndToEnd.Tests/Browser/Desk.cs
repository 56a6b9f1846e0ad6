using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Monitoring.EndToEnd.Tests.Browser;

/// <summary>One official at one window. Every page that is opened must stand up to the same few rules.</summary>
public sealed class Desk
{
    private const string Rules = """
        () => {
          const faults = [];
          if (document.documentElement.lang !== 'zh-CN') faults.push('no lang');
          if (!document.title) faults.push('no title');
          if (document.querySelectorAll('h1').length !== 1 && !document.querySelector('.paper')) faults.push(`${document.querySelectorAll('h1').length} h1`);
          if (document.documentElement.scrollWidth > window.innerWidth + 1) faults.push(`wider than the window: ${document.documentElement.scrollWidth}`);
          for (const e of document.querySelectorAll('input:not([type=hidden]), select, textarea'))
            if (!e.labels?.length && !e.getAttribute('aria-label')) faults.push(`no label: ${e.name}`);
          return faults;
        }
        """;

    private static readonly byte[] Photo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private readonly HttpClient api;
    private readonly List<string> complaints = [];

    public Desk(IPage page, HttpClient api, Uri address)
    {
        Page = page;
        this.api = api;
        page.Request += (_, request) => Note(!request.Url.StartsWith(address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal), $"asks {request.Url}");
        page.Response += (_, response) => Note(response.Status >= 500, $"{response.Status} {response.Url}");
        // A refused form answers 422, which Chromium reports by itself.
        page.Console += (_, said) => Note(said.Type == "error" && !said.Text.Contains("status of 4", StringComparison.Ordinal), said.Text);
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => complaints;

    public async Task SignInAsync(string user, string password)
    {
        await GoAsync("/sign-in");
        await Page.FillAsync("#userName", user);
        await Page.FillAsync("#password", password);
        await PressAsync("登录");
        Page.Url.ShouldNotContain("sign-in");
    }

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await CheckPageAsync();
    }

    public async Task PressAsync(string button)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        await Page.WaitForLoadStateAsync();
        await CheckPageAsync();
    }

    public async Task OpenAsync(ILocator link)
    {
        await link.ClickAsync();
        await Page.WaitForLoadStateAsync();
        await CheckPageAsync();
    }

    public async Task<string> TextAsync(string selector) => await Page.Locator(selector).First.InnerTextAsync();

    public Task<JsonObject> ReadAsync(string path) => api.GetFromJsonAsync<JsonObject>(path)!;

    /// <summary>Opens each waiting task of a step from the inbox, fills its page in and presses the outcome's button.</summary>
    public async Task DoEachAsync(string step, string outcome)
    {
        while (true)
        {
            await GoAsync($"/tasks?step={step}");
            var act = Page.Locator("td.act a");
            if (await act.CountAsync() == 0)
            {
                return;
            }

            await OpenAsync(act.First);
            var example = await ExampleAsync(Guid.Parse(new Uri(Page.Url).Segments[^1]), outcome);
            await FillAsync(example.Form, "f.");
            await SubmitAsync(example.Label);
        }
    }

    /// <summary>One sheet for all households that wait for a step.</summary>
    public async Task DoTogetherAsync(string step, string outcome, string? button = null)
    {
        await GoAsync($"/work/{step}");
        var tasks = await Page.Locator("input[name=task]").EvaluateAllAsync<string[]>("boxes => boxes.map(b => b.value)");
        tasks.ShouldNotBeEmpty(step);
        var example = await ExampleAsync(Guid.Parse(tasks[0]), outcome);
        await FillAsync(example.Form, "f.");
        foreach (var task in tasks)
        {
            await FillAsync(example.Form, $"r.{task}.");
        }

        await SubmitAsync(button ?? example.Label);
    }

    private async Task SubmitAsync(string button)
    {
        await PressAsync(button);
        var refusals = Page.Locator(".refusals");
        (await refusals.CountAsync() == 0).ShouldBeTrue(await refusals.CountAsync() == 0 ? "" : await refusals.First.InnerTextAsync());
    }

    /// <summary>Types what an official would: the service itself says what a right form of this very task holds.</summary>
    private async Task FillAsync(JsonObject form, string prefix)
    {
        foreach (var (name, value) in form)
        {
            var field = Page.Locator($"[name=\"{prefix}{name}\"]:not([type=hidden])");
            var upload = Page.Locator($"[name=\"upload.{name}\"]");
            if (await upload.CountAsync() > 0 && prefix == "f.")
            {
                await upload.SetInputFilesAsync(new FilePayload { Name = "照片.png", MimeType = "image/png", Buffer = Photo });
            }
            else if (await field.CountAsync() > 0)
            {
                await EnterAsync(field, value);
            }
        }
    }

    private async Task EnterAsync(ILocator field, JsonNode? value)
    {
        // What does not apply is not on the screen; a yes/no hides its button behind the label.
        if (!await field.First.EvaluateAsync<bool>("e => e.closest('.form-field, td').checkVisibility()"))
        {
            return;
        }

        var type = await field.First.EvaluateAsync<string>("e => e.tagName === 'SELECT' ? 'select' : e.type");
        switch (type)
        {
            case "checkbox":
                foreach (var code in (value as JsonArray ?? []).Select(v => v!.ToString()))
                {
                    await Page.CheckAsync($"[name=\"{await field.First.GetAttributeAsync("name")}\"][value=\"{code}\"]");
                }

                break;
            case "radio":
                await Page.Locator($"label[for=\"{await field.First.GetAttributeAsync("name")}-{(value?.ToString() == "true" ? "yes" : "no")}\"]").ClickAsync();
                break;
            case "select":
                await field.SelectOptionAsync(value?.ToString() ?? "");
                break;
            default:
                await field.First.FillAsync(value?.ToString() ?? "");
                break;
        }
    }

    private async Task<(JsonObject Form, string Label)> ExampleAsync(Guid task, string outcome)
    {
        var outcomes = (await ReadAsync($"/api/v1/tasks/{task}"))["outcomes"]!.AsArray();
        var chosen = outcomes.Single(o => (string)o!["name"]! == outcome)!;
        return (chosen["example"]!.AsObject(), (string)chosen["label"]!);
    }

    private async Task CheckPageAsync()
    {
        foreach (var fault in await Page.EvaluateAsync<string[]>(Rules))
        {
            Note(true, fault);
        }
    }

    private void Note(bool wrong, string what)
    {
        if (wrong)
        {
            complaints.Add($"{Page.Url}: {what}");
        }
    }
}
