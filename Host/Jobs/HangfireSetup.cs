using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Monitoring.Host.Database;
using Npgsql;

namespace Monitoring.Host.Jobs;

public static class HangfireSetup
{
    private const string Schema = "hangfire";

    /// <summary>The schema is made by its owner; the host's role only works in it.</summary>
    public static void PrepareSchema(DatabaseConnections connections)
    {
        using var connection = new NpgsqlConnection(connections.Migrator);
        connection.Open();
        PostgreSqlObjectsInstaller.Install(connection, Schema);
    }

    public static void AddJobs(this WebApplicationBuilder builder, DatabaseConnections connections)
    {
        var storage = new PostgreSqlStorageOptions { SchemaName = Schema, PrepareSchemaIfNecessary = false, UseSlidingInvisibilityTimeout = true };
        builder.Services.AddHangfire(hangfire => hangfire
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UsePostgreSqlStorage(p => p.UseConnectionFactory(new NpgsqlConnectionFactory(connections.Host, storage)), storage));
        builder.Services.AddHangfireServer(server => server.WorkerCount = 2);
        builder.Services.AddSingleton<JobRunner>();
        builder.Services.AddSingleton<ExpiredKeys>();
        builder.Services.AddTransient<RecurringWork>();
    }

    public static void ScheduleJobs(this WebApplication app)
    {
        var jobs = app.Services.GetRequiredService<IRecurringJobManager>();
        var china = new RecurringJobOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai") };
        jobs.AddOrUpdate<RecurringWork>("workflow-timers", work => work.TimersAsync(CancellationToken.None), JobSchedule.TimerCron, china);
        foreach (var job in JobSchedule.All)
        {
            jobs.AddOrUpdate<RecurringWork>(job.Name, work => work.JobAsync(job.Name, CancellationToken.None), job.Cron, china);
        }
    }
}

/// <summary>What Hangfire calls; its method names are stored with the jobs.</summary>
public sealed class RecurringWork(IServiceProvider services, JobRunner jobs)
{
    [DisableConcurrentExecution(timeoutInSeconds: 30)]
    public Task TimersAsync(CancellationToken cancelled) => JobSchedule.RunTimersAsync(services, cancelled);

    public Task JobAsync(string name, CancellationToken cancelled) => jobs.RunByNameAsync(name, cancelled);
}
