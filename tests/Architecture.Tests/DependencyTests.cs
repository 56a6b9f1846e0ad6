using System.Reflection;
using Monitoring.Domain.Shared;
using Monitoring.Persistence;
using Monitoring.Workflows.Activities;
using NetArchTest.Rules;

namespace Monitoring.Architecture.Tests;

public sealed class DependencyTests
{
    [Fact(DisplayName = "架构：领域层不认识任何框架")]
    public void Domain_KnowsNoFramework() => ShouldNotDependOn(
        typeof(Refusal).Assembly, "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Extensions", "Npgsql", "MassTransit", "Hangfire");

    [Fact(DisplayName = "架构：引擎从未听说过农户")]
    public void Workflows_KnowsNoDomain() => ShouldNotDependOn(
        typeof(Activity).Assembly, "Monitoring.Domain", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Npgsql", "MassTransit", "Hangfire");

    [Fact(DisplayName = "架构：活动是纯的，不查询、不保存、不联网")]
    public void Activities_ArePure() => ShouldNotDependOn(
        typeof(Activities.ActivityRegistration).Assembly, "Microsoft.EntityFrameworkCore", "Npgsql", "System.Net.Http", "System.IO.File", "MassTransit", "Hangfire");

    [Fact(DisplayName = "架构：数据层不认识宿主、任务和消息框架")]
    public void Persistence_KnowsNoHost() => ShouldNotDependOn(
        typeof(MonitoringDbContext).Assembly, "Monitoring.Host", "Hangfire", "MassTransit");

    private static void ShouldNotDependOn(Assembly assembly, params string[] forbidden)
    {
        var types = Types.InAssembly(assembly);
        types.GetTypes().ShouldNotBeEmpty();
        types.ShouldNot().HaveDependencyOnAny(forbidden).GetResult().FailingTypeNames.ShouldBe(expected: null);
    }
}
