using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Monitoring.Testing.Service;

/// <summary>The built service as a process of its own, in a session of its own as under a terminal.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    private const string PasswordLine = "demo password: ";
    private const string ReadyLine = "ready: ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = new();
    private readonly TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string password = "";

    private ServiceProcess(string data, Process process)
    {
        Data = data;
        this.process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
    }

    public string Data { get; }

    public int Id => process.Id;

    public Uri Address => ready.Task.IsCompletedSuccessfully ? ready.Task.Result : throw new InvalidOperationException($"The service is not ready: {Said}");

    public string Password => password;

    public string Said => string.Join('\n', said);

    public bool HasEnded => process.HasExited;

    /// <summary>Starts the service and does not wait for it.</summary>
    public static ServiceProcess Launch(string data, params string[] options) => Launch(data, options, environment: null);

    public static ServiceProcess Launch(string data, string[] options, IReadOnlyDictionary<string, string>? environment)
    {
        var repository = Repository();
        // A start in the background of a script would ignore Ctrl-C.
        var start = new ProcessStartInfo("setsid")
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "env", "--default-signal=INT,QUIT", "dotnet", Program(repository), "--contentRoot", Path.Combine(repository, "Host"), "--port", "0", "--data", data },
        };
        foreach (var option in options)
        {
            start.ArgumentList.Add(option);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment.Remove("ConnectionStrings__Monitoring");
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var service = new ServiceProcess(data, new Process { StartInfo = start });
        service.process.Start();
        service.process.BeginOutputReadLine();
        service.process.BeginErrorReadLine();
        return service;
    }

    public static async Task<ServiceProcess> StartAsync(string data, params string[] options)
    {
        var service = Launch(data, options);
        await service.WaitUntilReadyAsync();
        return service;
    }

    public async Task WaitUntilReadyAsync()
    {
        var ended = process.WaitForExitAsync();
        var first = await Task.WhenAny(ready.Task, ended).WaitAsync(Patience);
        if (first == ended)
        {
            throw new InvalidOperationException($"The service ended with {process.ExitCode} before it was ready: {Said}");
        }
    }

    /// <summary>kill -9 of the service alone: its PostgreSQL stays behind.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>Ctrl-C: the terminal tells every process of the group.</summary>
    public async Task<int> InterruptAsync()
    {
        await Processes.InterruptGroupAsync(Id);
        return await EndAsync();
    }

    public async Task<int> EndAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await InterruptAsync();
        }

        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        said.Enqueue(line);
        if (line.StartsWith(PasswordLine, StringComparison.Ordinal))
        {
            password = line[PasswordLine.Length..];
        }
        else if (line.StartsWith(ReadyLine, StringComparison.Ordinal))
        {
            ready.TrySetResult(new Uri(line[ReadyLine.Length..]));
        }
    }

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Monitoring.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Not inside the repository.");
    }

    /// <summary>The build of the same configuration as the caller's own.</summary>
    private static string Program(string repository)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var program = Path.Combine(repository, "artifacts/bin/Host", configuration, "Monitoring.Host.dll");
        return File.Exists(program)
            ? program
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{program} is missing: run dotnet build Host first."));
    }
}
