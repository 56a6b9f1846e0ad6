using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Host.Demo;
using Monitoring.Persistence;
using Monitoring.Testing;

[assembly: AssemblyFixture(typeof(Monitoring.Host.Tests.Running.MonitoringHost))]

namespace Monitoring.Host.Tests.Running;

/// <summary>The whole service in this process, on a database of its own, with some two hundred invented households.</summary>
public class MonitoringHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("monitoring-host-").FullName;
    private readonly ConcurrentDictionary<string, Lazy<Task<HttpClient>>> demoClients = new(StringComparer.Ordinal);
    private PostgresCluster? cluster;
    private string connection = "";

    protected virtual int Households => 200;

    /// <summary>Where the business clock starts; null for the machine's time.</summary>
    protected virtual string? Now => null;

    public string DemoPassword => Services.GetRequiredService<DemoPassword>().Text;

    public virtual async ValueTask InitializeAsync()
    {
        cluster = await PostgresCluster.StartAsync();
        connection = await cluster.CreateDatabaseAsync();
        _ = Server;
    }

    /// <summary>A demonstration account's client; such accounts may be shared, so each signs in once.</summary>
    public Task<HttpClient> SignInAsync(string userName) =>
        demoClients.GetOrAdd(userName, name => new Lazy<Task<HttpClient>>(() => SignInAsync(name, DemoPassword))).Value;

    public async Task<HttpClient> SignInAsync(string userName, string password, string? otp = null)
    {
        var client = Anonymous();
        var answer = await client.PostAsJsonAsync("/api/v1/tokens", new { userName, password, otp });
        answer.EnsureSuccessStatusCode();
        var token = await answer.Content.ReadFromJsonAsync<JsonObject>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)token!["accessToken"]!);
        return client;
    }

    public HttpClient Anonymous() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>An empty database beside the service's own.</summary>
    public Task<string> CreateDatabaseAsync() => cluster!.CreateDatabaseAsync();

    public async Task<T> InDatabaseAsync<T>(Func<MonitoringDbContext, Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var db = await Services.GetRequiredService<IDbContextFactory<MonitoringDbContext>>().CreateDbContextAsync();
        return await work(db);
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        if (cluster is not null)
        {
            await cluster.DisposeAsync();
        }

        Directory.Delete(data, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:Monitoring", connection);
        builder.UseSetting("data", data);
        builder.UseSetting("demo", $"{Households}");
        if (Now is { } now)
        {
            builder.UseSetting("now", now);
        }
    }
}
