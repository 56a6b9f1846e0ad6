using System.Diagnostics;
using Monitoring.Testing.Service;

namespace Monitoring.Benchmarks;

/// <summary>Time gone by and used: by the service, by PostgreSQL with its children, and commits of the database.</summary>
internal sealed record Sample(TimeSpan Clock, TimeSpan Service, TimeSpan Database, TimeSpan Clients, long Transactions)
{
    public static async Task<Sample> TakeAsync(ServiceProcess service, DatabaseServer server) => new(
        Stopwatch.GetElapsedTime(0),
        Processes.OwnCpuOf(service.Id),
        Processes.CpuOf(server.ProcessId),
        Process.GetCurrentProcess().TotalProcessorTime,
        await server.TransactionsAsync());

    public static Sample operator -(Sample left, Sample right) => new(
        left.Clock - right.Clock, left.Service - right.Service, left.Database - right.Database, left.Clients - right.Clients, left.Transactions - right.Transactions);
}
