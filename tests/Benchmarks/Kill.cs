using Monitoring.Testing.Service;

namespace Monitoring.Benchmarks;

/// <summary>Kills the service at many random moments; see <see cref="KillRun"/>.</summary>
internal static class Kill
{
    private const int Villages = 37;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var moments = arguments.First ?? 50;
        var clients = arguments.Of("clients", 4);
        using var data = new TemporaryData();
        var run = new KillRun(data.Path, arguments.Of("seed", 1), moments, clients, arguments.Of("lot", 3), households: arguments.Of("households", moments * 16 * Villages));
        await run.RunAsync(Console.WriteLine);

        var cases = run.Lots.SelectMany(l => l.Cases).Where(c => c.Id is not null).ToList();
        var restarts = run.Restarts.Order().ToList();
        Console.WriteLine($"kills                {run.Kills}, {run.KillsUnderWork} with a request unanswered");
        Console.WriteLine($"cases                {cases.Count} opened, {cases.Count(c => c.IsFinished)} registered");
        Console.WriteLine($"acknowledged acts    {run.Lots.Sum(l => l.Acts)}, {run.Lots.Sum(l => l.Repeated)} sent again under their key, {run.Lots.Sum(l => l.FoundDone)} found done");
        Console.WriteLine($"restart to ready     median {restarts[restarts.Count / 2].TotalSeconds:0.0} s, longest {restarts[^1].TotalSeconds:0.0} s");
        Console.WriteLine($"lost, doubled, stuck {run.Faults.Count}");
        foreach (var fault in run.Faults)
        {
            Console.WriteLine($"  {fault}");
        }

        return run.Faults.Count == 0 && cases.TrueForAll(c => c.IsFinished) ? 0 : 1;
    }
}
