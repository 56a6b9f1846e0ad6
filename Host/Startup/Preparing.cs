using Monitoring.Host.Clock;
using Monitoring.Host.Database;
using Monitoring.Host.Demo;
using Monitoring.Host.Features.Users;
using Monitoring.Host.Jobs;
using Monitoring.Persistence;
using Monitoring.Persistence.Encryption;
using Monitoring.Persistence.Reference;

namespace Monitoring.Host.Startup;

public static class Preparing
{
    /// <summary>Everything between a reachable database and a service that may answer.</summary>
    public static async Task PrepareAsync(this WebApplication app, RunOptions options, DatabaseConnections connections, CancellationToken cancelled)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await DatabaseSetup.MigrateAsync(connections.Migrator, connections.Host, services.GetRequiredService<FieldCipher>(), cancelled);
        HangfireSetup.PrepareSchema(connections);

        var development = app.Environment.IsDevelopment();
        var clock = services.GetRequiredService<BusinessClock>();
        if (development)
        {
            await services.GetRequiredService<ClockStore>().OpenAsync(options.Now, cancelled);
        }

        var db = services.GetRequiredService<MonitoringDbContext>();
        await ReferenceSeed.ApplyAsync(db, clock.GetUtcNow(), cancelled);
        await services.GetRequiredService<ReferenceData>().ReloadAsync(cancelled);
        await DefinitionFiles.PublishAsync(services, cancelled);
        if (development)
        {
            await PrepareDemoAsync(services, options, clock, cancelled);
        }
        else
        {
            await ActivatorUtilities.CreateInstance<FirstAdministrators>(services).PrepareAsync(Console.Out, cancelled);
        }
    }

    private static async Task PrepareDemoAsync(IServiceProvider services, RunOptions options, BusinessClock clock, CancellationToken cancelled)
    {
        await ActivatorUtilities.CreateInstance<DemoAccounts>(services).PrepareAsync(cancelled);
        await ActivatorUtilities.CreateInstance<DemoHouseholds>(services).LoadAsync(options.DemoHouseholds, clock.Today, cancelled);
        await services.GetRequiredService<DemoFiles>().PrepareAsync(services.GetRequiredService<MonitoringDbContext>(), clock.GetUtcNow(), cancelled);
        await Console.Out.WriteLineAsync($"demo password: {services.GetRequiredService<DemoPassword>().Text}");
    }
}
