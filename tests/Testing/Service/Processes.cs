using System.Diagnostics;
using System.Globalization;

namespace Monitoring.Testing.Service;

/// <summary>What runs on this machine, read from /proc.</summary>
public static class Processes
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Processes that name a folder on their command line or work in it.</summary>
    public static IReadOnlyList<string> Using(string folder) =>
        [.. Directory.EnumerateDirectories("/proc").Where(p => int.TryParse(Path.GetFileName(p), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(p => (Path: p, Command: Read(Path.Combine(p, "cmdline")).Replace('\0', ' '), Place: LinkOf(Path.Combine(p, "cwd"))))
            .Where(p => p.Command.Contains(folder, StringComparison.Ordinal) || p.Place.StartsWith(folder, StringComparison.Ordinal))
            .Select(p => $"{Path.GetFileName(p.Path)} {p.Command}")];

    /// <summary>Waits until nobody uses a folder; answers with those who still do.</summary>
    public static async Task<IReadOnlyList<string>> LeftoversAsync(string folder, TimeSpan patience)
    {
        var began = Stopwatch.StartNew();
        var left = Using(folder);
        while (left.Count > 0 && began.Elapsed < patience)
        {
            await Task.Delay(Interval, TimeProvider.System);
            left = Using(folder);
        }

        return left;
    }

    public static async Task InterruptGroupAsync(int group) => await RunAsync("kill", "-INT", "--", string.Create(CultureInfo.InvariantCulture, $"-{group}"));

    /// <summary>CPU time of one process and all its children still alive or waited for.</summary>
    public static TimeSpan CpuOf(int id)
    {
        var ticks = TicksOf(id, own: true, waitedFor: true);
        foreach (var child in ChildrenOf(id))
        {
            ticks += TicksOf(child, own: true, waitedFor: true);
        }

        return TimeSpan.FromSeconds(ticks / 100.0);
    }

    public static TimeSpan OwnCpuOf(int id) => TimeSpan.FromSeconds(TicksOf(id, own: true, waitedFor: false) / 100.0);

    public static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
    }

    private static IEnumerable<int> ChildrenOf(int id) =>
        Read(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/task/{id}/children")).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(c => int.Parse(c, CultureInfo.InvariantCulture));

    private static long TicksOf(int id, bool own, bool waitedFor)
    {
        var stat = Read(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
        if (stat.Length == 0)
        {
            return 0;
        }

        // The name in brackets may hold spaces; utime is the 14th field of all, the 12th after it.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var times = fields[11..15].Select(f => long.Parse(f, CultureInfo.InvariantCulture)).ToArray();
        return (own ? times[0] + times[1] : 0) + (waitedFor ? times[2] + times[3] : 0);
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException)
        {
            // Gone in between.
            return "";
        }
    }

    private static string LinkOf(string link)
    {
        try
        {
            return new FileInfo(link).LinkTarget ?? "";
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
