using System.Runtime.CompilerServices;
using Monitoring.Host.Tests.Running;
using Monitoring.Testing;

namespace Monitoring.Host.Tests.Cost;

/// <summary>A service of its own with more than a thousand households, whose requests count what they send to the database.</summary>
public sealed class CostHost : MonitoringHost
{
    protected override int Households => 1050;

    protected override string? Now => "2026-02-11T09:00:00+08:00";

    /// <summary>The driver takes its log once in a process, before the first connection.</summary>
    [ModuleInitializer]
    internal static void ListenToTheDriver() => StatementCounter.Install();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Server.PreserveExecutionContext = true;
    }
}
