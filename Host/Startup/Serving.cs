using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Monitoring.Host.Startup;

public static class Serving
{
    /// <summary>Serves until told to stop; says <c>ready:</c> once it truly answers.</summary>
    public static async Task ServeAsync(this WebApplication app, RunOptions options, StopSource stop)
    {
        await app.StartAsync(stop.Token);
        using var ending = stop.Token.Register(app.Lifetime.StopApplication);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? $"http://127.0.0.1:{options.Port}";
        await Console.Out.WriteLineAsync($"ready: {address}");
        await app.WaitForShutdownAsync(CancellationToken.None);
    }

    /// <summary>Development is for this machine only.</summary>
    public static void AddAddress(this WebApplicationBuilder builder, RunOptions options)
    {
        if (builder.Environment.IsDevelopment())
        {
            builder.WebHost.UseUrls($"http://127.0.0.1:{options.Port}");
        }
        else if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls($"http://0.0.0.0:{options.Port}");
        }
    }
}
