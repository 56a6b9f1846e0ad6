using Monitoring.Host.Database;
using Monitoring.Host.Startup;

using var stop = StopSignals.Listen();
try
{
    var builder = WebApplication.CreateBuilder(RunOptions.Normalise(args));
    var options = RunOptions.From(builder.Configuration);
    await using var database = await RunningDatabase.StartAsync(builder.Configuration, options.DataDirectory, stop.Token);

    builder.AddQuietLogs();
    builder.AddAddress(options);
    builder.Services.AddHealthChecks();

    var app = builder.Build();
    app.MapHealth();

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
