using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Persistence.Tests.Transitions;
using Monitoring.Persistence.Transitions;
using Monitoring.Workflows.Activities;

namespace Monitoring.Persistence.Tests;

public sealed class PersistenceServicesTests(Database database)
{
    [Fact(DisplayName = "组装：注册后可取得上下文、执行器与定时工作")]
    public async Task AddMonitoringPersistence_GivesAWorkingRunner()
    {
        var connectionString = await database.CreateMigratedAsync();
        await using var provider = new ServiceCollection()
            .AddLogging()
            .AddSingleton(new ActivityCatalog([new Ask(), new Rest(), new Confirm()]))
            .AddTransient<ISubjectLoader, ErrandLoader>()
            .AddMonitoringPersistence(_ => connectionString, Database.Keys)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        await using var scope = provider.CreateAsyncScope();

        var db = scope.ServiceProvider.GetRequiredService<MonitoringDbContext>();
        (await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        db.Database.HasPendingModelChanges().ShouldBeFalse();
        (await scope.ServiceProvider.GetRequiredService<DueWork>().RunAsync(ToyWorld.Monday, TestContext.Current.CancellationToken)).Done.ShouldBe(0);
    }
}
