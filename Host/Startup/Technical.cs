using Hangfire;
using Monitoring.Host.People;
using OpenTelemetry.Metrics;

namespace Monitoring.Host.Startup;

/// <summary>For the system administrator: what the clock has run and how the service fares. Ids and counts, never a household.</summary>
public static class Technical
{
    public static void AddMetrics(this WebApplicationBuilder builder) =>
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddAspNetCoreInstrumentation().AddMeter("Npgsql", "MassTransit", "System.Runtime").AddPrometheusExporter());

    public static void MapTechnical(this WebApplication app)
    {
        app.MapPrometheusScrapingEndpoint("/metrics").RequireRight(Right.ViewTechnical);
        app.MapHangfireDashboard("/hangfire", new DashboardOptions
        {
            // The endpoint's own right decides; the dashboard's default would let anybody in from this machine.
            Authorization = [],
            IsReadOnlyFunc = _ => true,
            DashboardTitle = "定时任务",
            DisplayStorageConnectionString = false,
        }).RequireRight(Right.ViewTechnical);
    }
}
