using Monitoring.Testing.Service;

namespace Monitoring.Benchmarks;

internal static class Report
{
    public static void Print(Sample used, IReadOnlyList<Lot> lots, int clients, int lotSize, double commits)
    {
        var cases = lots.Sum(l => l.Cases.Count);
        var seconds = used.Clock.TotalSeconds;
        // Every case: its opening, each task, and the end of its notice.
        var transitions = lots.SelectMany(l => l.Cases).Sum(c => c.Done.Count + 2);
        var casesPerSecond = cases / seconds;
        Console.WriteLine($"machine              {Environment.ProcessorCount} processors, shared with clients and PostgreSQL");
        Console.WriteLine($"work                 {cases} complete inclusions, {clients} clients, {lotSize} households to a meeting, notice or document");
        Console.WriteLine($"complete cases       {casesPerSecond:0.0} per second ({seconds:0.0} s)");
        Console.WriteLine($"transitions          {transitions / seconds:0} per second ({(double)transitions / cases:0.0} per case)");
        Console.WriteLine($"acts                 {lots.Sum(l => l.Acts) / seconds:0} per second; database commits {used.Transactions / seconds:0} per second");
        Console.WriteLine($"CPU per case         service {PerCase(used.Service, cases):0.0} ms, PostgreSQL {PerCase(used.Database, cases):0.0} ms (clients {PerCase(used.Clients, cases):0.0} ms)");
        Console.WriteLine($"single-row commits   {commits:0} per second on the same server, {clients} connections");
        Console.WriteLine($"ratio                {transitions / seconds / commits:0.000} transitions per single-row commit, {casesPerSecond / commits:0.0000} cases");
    }

    private static double PerCase(TimeSpan used, int cases) => used.TotalMilliseconds / cases;
}
