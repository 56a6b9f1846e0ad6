using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Monitoring.Domain.Organisations;
using Monitoring.Host.Features.Users;
using Monitoring.Host.Tests.Running;
using Monitoring.Persistence;
using Monitoring.Persistence.Encryption;
using Monitoring.Persistence.Identity;
using Monitoring.Persistence.Reference;

namespace Monitoring.Host.Tests.People;

public sealed class FirstAdministratorsTests(MonitoringHost host)
{
    [Fact(DisplayName = "三员：正式环境首次启动按配置建立三名管理员，只此一次，口令首次登录须改")]
    public async Task Prepare_EmptyTable_MakesThreeOnce()
    {
        var contexts = await Contexts.CreateAsync(host);
        using var said = new StringWriter();
        using var saidAgain = new StringWriter();

        await PrepareAsync(contexts, said, ("sysAdmin", "zhang.san"), ("secAdmin", "li.si"), ("auditAdmin", "wang.wu"));
        await PrepareAsync(contexts, saidAgain, ("sysAdmin", "zhang.san"), ("secAdmin", "li.si"), ("auditAdmin", "wang.wu"));

        await using var db = contexts.CreateDbContext();
        (await db.Set<Post>().OrderBy(p => p.Id).Select(p => p.Role).ToListAsync()).ShouldBe([Role.SysAdmin, Role.SecAdmin, Role.AuditAdmin]);
        (await db.Set<User>().ToListAsync()).ShouldAllBe(u => u.MustChangePassword && !u.IsDemo);
        said.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3);
        saidAgain.ToString().ShouldBeEmpty();
    }

    [Fact(DisplayName = "三员：三名管理员不是三个人时一个也不建，并说明怎么办")]
    public async Task Prepare_SameNameTwice_MakesNone()
    {
        var contexts = await Contexts.CreateAsync(host);
        using var said = new StringWriter();

        await PrepareAsync(contexts, said, ("sysAdmin", "zhang.san"), ("secAdmin", "Zhang.San"), ("auditAdmin", "wang.wu"));

        await using var db = contexts.CreateDbContext();
        (await db.Set<User>().AnyAsync()).ShouldBeFalse();
        said.ToString().ShouldContain("FirstAdministrators__sysAdmin");
    }

    private static async Task PrepareAsync(Contexts contexts, TextWriter say, params (string Role, string Name)[] names)
    {
        await using var db = contexts.CreateDbContext();
        await ReferenceSeed.ApplyAsync(db, TimeProvider.System.GetUtcNow(), CancellationToken.None);
        var reference = new ReferenceData(contexts);
        await reference.ReloadAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(names.ToDictionary(n => "FirstAdministrators:" + n.Role, n => (string?)n.Name)).Build();
        await new FirstAdministrators(db, reference, new PasswordHasher<User>(), configuration).PrepareAsync(say, CancellationToken.None);
    }

    /// <summary>A migrated database of the test's own, without anybody in it.</summary>
    private sealed class Contexts(string connection, FieldCipher cipher) : IDbContextFactory<MonitoringDbContext>
    {
        public static async Task<Contexts> CreateAsync(MonitoringHost host)
        {
            var made = new Contexts(await host.CreateDatabaseAsync(), new FieldCipher(KeyRing.Throwaway()));
            await using var db = made.CreateDbContext();
            await db.Database.MigrateAsync();
            return made;
        }

        public MonitoringDbContext CreateDbContext()
        {
            var options = new DbContextOptionsBuilder<MonitoringDbContext>();
            DatabaseOptions.Configure(options, connection);
            return new MonitoringDbContext(options.Options, cipher);
        }
    }
}
