using Monitoring.Host.Tests.Running;

namespace Monitoring.Host.Tests.Inclusion;

/// <summary>A service of its own on a Wednesday before the Spring Festival of 2026, so that its clock may be moved.</summary>
public sealed class InclusionHost : MonitoringHost
{
    protected override int Households => 600;

    protected override string? Now => "2026-02-11T09:00:00+08:00";
}
