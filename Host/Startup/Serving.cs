using System.Net;
using System.Net.Sockets;
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

    /// <summary>Looked at before anything is started; 0 takes any free port.</summary>
    public static void RequireFreePort(this RunOptions options)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, options.Port);
            probe.Start();
        }
        catch (SocketException)
        {
            throw new StartupRefusal($"端口 {options.Port} 不能使用，可能已被其他程序占用。请先停止它，或用 --port 指定其他端口。 (port in use)");
        }
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
