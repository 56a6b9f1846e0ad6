using Monitoring.Testing.Service;

namespace Monitoring.Benchmarks;

/// <summary>Complete inclusions over the API by parallel clients: first all up to their notices, then, the clock moved, to registration.</summary>
internal static class Throughput
{
    private const int Villages = 37;
    private static readonly TimeSpan CommitMeasure = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var clients = arguments.Of("clients", 4);
        var cases = arguments.Of("cases", 400);
        var lotSize = arguments.Of("lot", 10);
        using var data = new TemporaryData();
        // About two thirds of the invented households are on the roll; one village holds a small part of them.
        await using var service = await ServiceProcess.StartAsync(data.Path, "--demo", $"{(cases + (2 * lotSize * clients)) * Villages * 9 / 5}", "--now", "2026-01-05T09:00:00+08:00");
        using var offices = await Offices.OpenAsync(service);
        var lots = (await offices.HouseholdsAsync()).Chunk(lotSize).Where(c => c.Length == lotSize).Select((c, i) => new Lot($"{i + 1}", c, repeatsUnanswered: true)).ToList();
        var warm = lots.Take(2 * clients).ToList();
        var measured = lots.Skip(warm.Count).Take(cases / lotSize).ToList();
        if (measured.Count < cases / lotSize)
        {
            await Console.Error.WriteLineAsync("Too few households.");
            return 1;
        }

        await WorkAsync(offices, warm, clients);
        var server = new DatabaseServer(data.Path);
        var before = await Sample.TakeAsync(service, server);
        await WorkAsync(offices, measured, clients);
        var used = await Sample.TakeAsync(service, server) - before;

        var faults = await CaseCheck.FaultsAsync(offices, [.. warm.Concat(measured).SelectMany(l => l.Cases)]);
        var commits = await server.SingleRowCommitsPerSecondAsync(clients, CommitMeasure);
        Report.Print(used, measured, clients, lotSize, commits);
        faults.ToList().ForEach(Console.Error.WriteLine);
        return faults.Count == 0 ? 0 : 1;
    }

    private static async Task WorkAsync(Offices offices, IReadOnlyList<Lot> lots, int clients)
    {
        await ByClientsAsync(lots, clients, lot => lot.WorkToNoticeAsync(offices));
        await lots[^1].PassNoticeAsync(offices);
        await ByClientsAsync(lots, clients, lot => lot.FinishAsync(offices));
    }

    private static Task ByClientsAsync(IReadOnlyList<Lot> lots, int clients, Func<Lot, Task> work) =>
        Parallel.ForEachAsync(lots, new ParallelOptions { MaxDegreeOfParallelism = clients }, async (lot, _) => await work(lot));
}
