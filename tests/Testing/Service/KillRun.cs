using System.Diagnostics;
using System.Net.Sockets;

namespace Monitoring.Testing.Service;

/// <summary>
/// Several clients work inclusions; the service is killed (kill -9) at random moments and started again. After every
/// start the service is compared with what the clients were told; in the end every case must be registered.
/// </summary>
public sealed class KillRun(string data, int seed, int moments, int clients, int lotSize, int households)
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(3);

    private readonly Random random = new(seed);
    private readonly List<Lot> lots = [];
    private readonly List<string> faults = [];
    private readonly List<TimeSpan> restarts = [];
    private readonly Queue<VillageHousehold> waiting = [];
    private readonly Lock door = new();

    public IReadOnlyList<string> Faults => faults;

    public IReadOnlyList<TimeSpan> Restarts => restarts;

    public int Kills { get; private set; }

    /// <summary>Kills that left at least one request without an answer.</summary>
    public int KillsUnderWork { get; private set; }

    public IReadOnlyList<Lot> Lots => lots;

    private IReadOnlyList<WorkedCase> Cases => [.. lots.SelectMany(l => l.Cases)];

    public async Task RunAsync(Action<string>? tell = null)
    {
        var service = await StartAsync();
        try
        {
            await TakeHouseholdsAsync(service);
            var current = new Lot?[clients];
            while (Kills < moments && faults.Count == 0)
            {
                using (var offices = await Offices.OpenAsync(service))
                {
                    var work = Enumerable.Range(0, clients).Select(c => WorkUntilGoneAsync(offices, current, c)).ToList();
                    await Task.Delay(LongestLife * random.NextDouble(), TimeProvider.System);
                    await service.KillAsync();
                    Kills++;
                    var unanswered = (await Task.WhenAll(work)).Count(gone => gone);
                    KillsUnderWork += unanswered > 0 ? 1 : 0;
                }

                var watch = Stopwatch.StartNew();
                await service.DisposeAsync();
                service = await StartAsync();
                restarts.Add(watch.Elapsed);
                await CheckAsync(service);
                tell?.Invoke($"kill {Kills}: {Cases.Count(c => c.Id is not null)} cases, {Cases.Count(c => c.IsFinished)} registered, ready again after {watch.Elapsed.TotalSeconds:0.0} s, {faults.Count} faults");
            }

            if (faults.Count == 0)
            {
                await FinishAsync(service);
            }
        }
        finally
        {
            await service.DisposeAsync();
        }
    }

    private Task<ServiceProcess> StartAsync() => ServiceProcess.StartAsync(data, "--demo", $"{households}", "--now", "2026-01-05T09:00:00+08:00");

    private async Task TakeHouseholdsAsync(ServiceProcess service)
    {
        using var offices = await Offices.OpenAsync(service);
        foreach (var household in await offices.HouseholdsAsync())
        {
            waiting.Enqueue(household);
        }
    }

    private async Task CheckAsync(ServiceProcess service)
    {
        using var offices = await Offices.OpenAsync(service);
        faults.AddRange(await CaseCheck.FaultsAsync(offices, Cases));
    }

    /// <summary>Every case goes on to its registration.</summary>
    private async Task FinishAsync(ServiceProcess service)
    {
        using var offices = await Offices.OpenAsync(service);
        foreach (var lot in lots.Where(l => !l.IsFinished))
        {
            await WorkAsync(offices, lot);
        }

        faults.AddRange(await CaseCheck.FaultsAsync(offices, Cases));
        faults.AddRange(Cases.Where(c => !c.IsFinished).Select(c => $"case {c.Id} is not finished"));
    }

    /// <summary>Answers whether the service went away under a request.</summary>
    private async Task<bool> WorkUntilGoneAsync(Offices offices, Lot?[] current, int client)
    {
        try
        {
            while (true)
            {
                var lot = current[client] is { IsFinished: false } unfinished ? unfinished : NextLot(client);
                if (lot is null)
                {
                    return false;
                }

                current[client] = lot;
                await WorkAsync(offices, lot);
            }
        }
        // A connection cut in the moment it is made reaches the client as the socket's own exception.
        catch (Exception thrown) when (thrown is HttpRequestException or IOException or SocketException)
        {
            return true;
        }
        catch (InvalidOperationException thrown)
        {
            lock (door)
            {
                faults.Add(thrown.Message);
            }

            return true;
        }
    }

    private static async Task WorkAsync(Offices offices, Lot lot)
    {
        await lot.WorkToNoticeAsync(offices);
        await lot.PassNoticeAsync(offices);
        await lot.FinishAsync(offices);
    }

    private Lot? NextLot(int client)
    {
        lock (door)
        {
            var taken = new List<VillageHousehold>();
            while (taken.Count < lotSize && waiting.TryDequeue(out var household))
            {
                taken.Add(household);
            }

            if (taken.Count == 0)
            {
                return null;
            }

            var lot = new Lot($"{lots.Count + 1}", taken, repeatsUnanswered: client % 2 == 0);
            lots.Add(lot);
            return lot;
        }
    }
}
