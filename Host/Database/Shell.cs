using System.Diagnostics;

namespace Monitoring.Host.Database;

/// <summary>Runs one short command to its end.</summary>
internal static class Shell
{
    private static readonly TimeSpan SignalLag = TimeSpan.FromMilliseconds(500);

    public static async Task RunAsync(ProcessStartInfo start, CancellationToken cancelled)
    {
        var (code, output) = await EndOfAsync(start, cancelled);
        if (code != 0)
        {
            throw new InvalidOperationException($"{start.FileName} ended with {code}: {output}");
        }
    }

    public static async Task<bool> TryAsync(ProcessStartInfo start, CancellationToken cancelled) => (await EndOfAsync(start, cancelled)).Code == 0;

    /// <summary>A stop order is obeyed between commands: one left half-way could bring a server up after the host has gone.</summary>
    private static async Task<(int Code, string Output)> EndOfAsync(ProcessStartInfo start, CancellationToken cancelled)
    {
        cancelled.ThrowIfCancellationRequested();
        start.RedirectStandardError = true;
        // pg_ctl leaves a server behind that would keep the pipe open: its output goes to the server's own log.
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        cancelled.ThrowIfCancellationRequested();
        if (process.ExitCode != 0)
        {
            // Ctrl-C reaches the command as well as the host, and may have ended it before the host has heard of it.
            await Task.Delay(SignalLag, TimeProvider.System, cancelled);
        }

        var said = process.ExitCode == 0 ? "" : await errors.WaitAsync(TimeSpan.FromSeconds(5), CancellationToken.None);
        return (process.ExitCode, said);
    }
}
