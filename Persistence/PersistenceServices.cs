using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Monitoring.Persistence.Audit;
using Monitoring.Persistence.Encryption;
using Monitoring.Persistence.Engine;
using Monitoring.Persistence.Transitions;

namespace Monitoring.Persistence;

public static class PersistenceServices
{
    /// <summary>
    /// The context (scoped, and a factory of it), the keys, the audit and the runner. The host adds an ActivityCatalog and
    /// a transient <see cref="ISubjectLoader"/>.
    /// </summary>
    /// <param name="connectionString">Asked when the first context is made: the embedded server may start later than this.</param>
    public static IServiceCollection AddMonitoringPersistence(this IServiceCollection services, Func<IServiceProvider, string> connectionString, KeyRing keys)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(keys);
        services.AddSingleton<FieldCipher>();
        services.AddSingleton<KeyedDigest>();
        services.AddDbContextFactory<MonitoringDbContext>((provider, options) => DatabaseOptions.Configure(options, connectionString(provider)));
        services.AddSingleton<ActRecorder>();
        services.AddSingleton<DefinitionCache>();
        services.AddTransient<Func<ISubjectLoader>>(provider => provider.GetRequiredService<ISubjectLoader>);
        services.AddTransient<TransitionRunner>();
        services.AddTransient<DueWork>();
        return services;
    }
}
