using Monitoring.Host.Database;
using Monitoring.Host.Jobs;
using Monitoring.Host.Messages;
using Monitoring.Host.People;
using Monitoring.Host.Startup;

using var stop = StopSignals.Listen();
try
{
    var builder = WebApplication.CreateBuilder(RunOptions.Normalise(args));
    var options = RunOptions.From(builder.Configuration);
    options.RequireFreePort();
    await using var database = await RunningDatabase.StartAsync(builder.Configuration, options.DataDirectory, stop.Token);

    builder.AddQuietLogs();
    builder.AddAddress(options);
    builder.AddDatabase(options, database.Connections);
    builder.AddPeople(options);
    builder.AddJobs(database.Connections);
    builder.AddMessages();
    builder.AddApi();
    builder.AddFeatures();
    builder.AddPages();
    builder.AddMetrics();

    var app = builder.Build();
    await app.PrepareAsync(options, database.Connections, stop.Token);
    app.UsePipeline();
    app.MapHealth();
    app.MapFeatures();
    app.MapPages();
    app.MapTechnical();
    app.ScheduleJobs();

    await app.ServeAsync(options, stop);
    return 0;
}
catch (StartupRefusal refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 0;
}
