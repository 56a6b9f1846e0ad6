using System.Diagnostics;

namespace Monitoring.Host.Database;

/// <summary>Runs one short command to its end.</summary>
internal static class Shell
{
    public static async Task RunAsync(ProcessStartInfo start, CancellationToken cancelled)
    {
        var (code, output) = await EndOfAsync(start, cancelled);
        if (code != 0)
        {
            throw new InvalidOperationException($"{start.FileName} ended with {code}: {output}");
        }
    }

    public static async Task<bool> TryAsync(ProcessStartInfo start, CancellationToken cancelled) => (await EndOfAsync(start, cancelled)).Code == 0;

    private static async Task<(int Code, string Output)> EndOfAsync(ProcessStartInfo start, CancellationToken cancelled)
    {
        start.RedirectStandardError = true;
        // pg_ctl leaves a server behind that would keep the pipe open: its output goes to the server's own log.
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        var errors = process.StandardError.ReadToEndAsync(cancelled);
        await process.WaitForExitAsync(cancelled);
        var said = process.ExitCode == 0 ? "" : await errors.WaitAsync(TimeSpan.FromSeconds(5), cancelled);
        return (process.ExitCode, said);
    }
}
