using System.Diagnostics;

namespace Monitoring.EndToEnd.Tests;

/// <summary>How far a start has come, told by the files it makes.</summary>
internal static class Signs
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);

    public static async Task AppearAsync(string path)
    {
        var began = Stopwatch.StartNew();
        while (!Path.Exists(path))
        {
            began.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1), path);
            await Task.Delay(Interval, TimeProvider.System);
        }
    }
}
