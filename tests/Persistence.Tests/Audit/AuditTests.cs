using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Shared;
using Monitoring.Persistence.Audit;

namespace Monitoring.Persistence.Tests.Audit;

public sealed class AuditTests(Database database)
{
    private static readonly DateTimeOffset Now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)).AddTicks(7);

    [Fact(DisplayName = "审计：读回后摘要相符，改动任何一栏即不符")]
    public async Task Record_ReadBack_IsIntactUntilChanged()
    {
        await using var db = Database.CreateDbContext(await database.CreateMigratedAsync());
        var act = new Act(ActKind.SensitiveFieldUnmasked, new(UserId.New(), "village", OrganisationId.New()), Now) { Reason = "核对" };
        new ActRecorder(Database.Digest, TimeProvider.System).Record(
            db,
            act,
            new ActSubject("person", Guid.CreateVersion7()) { Household = HouseholdId.New(), Data = new Dictionary<string, string> { ["long-key"] = "2", ["a"] = "1" }, Sealed = [1, 2] },
            new ActSubject("person", Guid.CreateVersion7()));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var stored = await db.Set<AuditEntry>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);

        stored.Count.ShouldBe(2);
        stored.ShouldAllBe(entry => entry.ActId == act.Id && AuditDigest.IsIntact(entry, Database.Digest));
        await db.Database.ExecuteSqlAsync($"UPDATE audit.entries SET role = 'town'", TestContext.Current.CancellationToken);
        var changed = await db.Set<AuditEntry>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        changed.ShouldAllBe(entry => !AuditDigest.IsIntact(entry, Database.Digest));
    }

    [Fact(DisplayName = "审计：每一种行为都有唯一的代码和中文名称")]
    public void Kinds_EachHaveACodeAndALabel()
    {
        var kinds = Enum.GetValues<ActKind>();

        kinds.Select(kind => kind.Code()).Distinct().Count().ShouldBe(kinds.Length);
        kinds.ShouldAllBe(kind => ActKinds.FromCode(kind.Code()) == kind && kind.Label().Length > 1);
    }
}
