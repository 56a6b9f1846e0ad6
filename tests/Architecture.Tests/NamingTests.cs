using System.Reflection;
using Monitoring.Domain.Shared;
using Monitoring.Persistence;
using Monitoring.Workflows.Activities;

namespace Monitoring.Architecture.Tests;

public sealed class NamingTests
{
    private static readonly Assembly[] Products =
        [typeof(Refusal).Assembly, typeof(Activity).Assembly, typeof(Activities.ActivityRegistration).Assembly, typeof(MonitoringDbContext).Assembly, Assembly.Load("Monitoring.Host")];

    private static readonly Type[] Types = [.. Products.SelectMany(a => a.GetTypes()).Where(t => t.Namespace?.StartsWith("Monitoring.", StringComparison.Ordinal) == true)];

    [Fact(DisplayName = "命名：没有叫 Case 的类型")]
    public void NoType_IsCalledCase()
    {
        Types.ShouldNotBeEmpty();
        Types.Where(t => t.Name == "Case").ShouldBeEmpty();
    }

    [Fact(DisplayName = "设计：具体的类都是密封的")]
    public void Classes_AreSealed() =>
        Types.Where(t => t is { IsClass: true, IsAbstract: false, IsSealed: false, IsNested: false }
                && !t.Name.Contains('<', StringComparison.Ordinal)
                && !t.Namespace!.EndsWith("Migrations", StringComparison.Ordinal)
                && !t.Name.StartsWith('_')
                && !typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(t)
                && t.Name != "Program")
            .Select(t => t.FullName).ShouldBeEmpty();
}
