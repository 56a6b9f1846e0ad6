using System.Diagnostics;

namespace Monitoring.EndToEnd.Tests;

/// <summary>How far a start has come, told by the files it makes.</summary>
internal static class Signs
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);

    /// <summary>Waits for a path; a trailing * stands for any ending.</summary>
    public static async Task AppearAsync(string folder, string sign)
    {
        var began = Stopwatch.StartNew();
        while (!Directory.Exists(folder) || !IsThere(folder, sign))
        {
            began.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1), sign);
            await Task.Delay(Interval, TimeProvider.System);
        }
    }

    private static bool IsThere(string folder, string sign) =>
        sign.EndsWith('*') ? Directory.EnumerateFileSystemEntries(folder, sign).Any() : Path.Exists(Path.Combine(folder, sign));
}
