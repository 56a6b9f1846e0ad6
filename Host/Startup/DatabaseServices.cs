using Monitoring.Activities;
using Monitoring.Host.Clock;
using Monitoring.Host.Database;
using Monitoring.Host.Demo;
using Monitoring.Persistence;
using Monitoring.Persistence.Cases;
using Monitoring.Persistence.Encryption;
using Monitoring.Persistence.Reference;
using Monitoring.Persistence.Transitions;

namespace Monitoring.Host.Startup;

public static class DatabaseServices
{
    public static void AddDatabase(this WebApplicationBuilder builder, RunOptions options, DatabaseConnections connections)
    {
        var services = builder.Services;
        services.AddSingleton<BusinessClock>();
        services.AddSingleton<TimeProvider>(TimeProvider.System);
        services.AddMonitoringPersistence(_ => connections.Host, Keys(builder, options));
        services.AddSingleton(ActivityRegistration.CreateCatalog());
        services.AddSingleton<ReferenceData>();
        services.AddTransient<CaseFileLoader>();
        services.AddTransient<ISubjectLoader>(p => p.GetRequiredService<CaseFileLoader>());
        services.AddScoped<CaseReader>();
        services.AddTransient<NoticeRecount>();
        services.AddSingleton<ClockStore>();
        services.AddSingleton<ClockMover>();
        services.AddSingleton<DemoPassword>();
        services.AddSingleton<DemoFiles>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [Health.Ready]).AddCheck<DefinitionHealth>("definitions", tags: [Health.Ready]);
        services.AddSingleton<DefinitionHealth>();
    }

    /// <summary>Keys lie outside the database: mounted in production, made under the data folder in Development.</summary>
    private static KeyRing Keys(WebApplicationBuilder builder, RunOptions options)
    {
        try
        {
            return builder.Configuration["Keys:Path"] is { Length: > 0 } || !builder.Environment.IsDevelopment()
                ? KeyRingDirectory.Load(builder.Configuration["Keys:Path"])
                : KeyRingDirectory.LoadOrCreate(Path.Combine(options.DataDirectory, "keys"));
        }
        catch (InvalidOperationException thrown)
        {
            throw new StartupRefusal($"{thrown.Message} (key ring unusable)");
        }
    }
}
