using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Monitoring.Testing.Service;

namespace Monitoring.EndToEnd.Tests.Browser;

/// <summary>The built service and a real Chromium before it: every official gets a window of his own.</summary>
public sealed class Office : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private readonly DataFolder data = new();
    private readonly Dictionary<string, Desk> desks = new(StringComparer.Ordinal);
    private ServiceProcess? service;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public static string Now => "2026-02-11T09:00:00+08:00";

    public Uri Address => service!.Address;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        service = await ServiceProcess.StartAsync(data.Path, "--demo", "300", "--now", Now);
        playwright = await Playwright.CreateAsync();
        // Chromium refuses its own sandbox to root.
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Environment.UserName == "root" ? ["--no-sandbox"] : [] });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        if (service is not null)
        {
            await service.DisposeAsync();
        }

        data.Dispose();
    }

    /// <summary>Signed in by the page; village officials work on a phone, the others at a desk.</summary>
    public async Task<Desk> SitDownAsync(string user, bool onPhone = false)
    {
        Assert.SkipWhen(browser is null, "没有 Chromium：apt-get install chromium");
        if (desks.TryGetValue(user, out var known))
        {
            return known;
        }

        var window = await browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            Locale = "zh-CN",
            ViewportSize = onPhone ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 },
        });
        var desk = new Desk(await window.NewPageAsync(), await ApiAsync(user), Address);
        await desk.SignInAsync(user, service!.Password);
        return desks[user] = desk;
    }

    /// <summary>What went wrong in any window: requests to elsewhere, errors in the console, answers of 500.</summary>
    public IReadOnlyList<string> Complaints => [.. desks.Values.SelectMany(d => d.Complaints)];

    public async Task MoveClockAsync(string now)
    {
        var answer = await (await ApiAsync("district")).PostAsJsonAsync("/api/v1/dev/clock", new { now });
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpClient> ApiAsync(string user)
    {
        var client = new HttpClient { BaseAddress = Address };
        var answer = await client.PostAsJsonAsync("/api/v1/tokens", new { userName = user, password = service!.Password });
        var token = (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["accessToken"]!;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
