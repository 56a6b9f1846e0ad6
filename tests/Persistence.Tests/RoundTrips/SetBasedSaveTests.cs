using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Shared;

namespace Monitoring.Persistence.Tests.RoundTrips;

public sealed class SetBasedSaveTests(Database database) : IAsyncLifetime
{
    private string connectionString = "";

    public async ValueTask InitializeAsync()
    {
        connectionString = await database.CreateEmptyAsync();
        await using var db = Context();
        await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact(DisplayName = "成组写入：每一种栏位写入后原样读回")]
    public async Task Insert_EveryType_ComesBack()
    {
        var rows = new[] { Full(), Empty() };
        await SaveAsync(db => db.AddRange(rows));

        await ShouldBeStoredAsync(rows);
    }

    [Fact(DisplayName = "成组写入：每一种栏位修改后原样读回，空值与有值互换")]
    public async Task Update_EveryType_ComesBack()
    {
        EveryType[] rows = [Full(), Empty()];
        await SaveAsync(db => db.AddRange(rows));
        await using (var db = Context())
        {
            var stored = await db.Set<EveryType>().ToDictionaryAsync(row => row.Id, TestContext.Current.CancellationToken);
            Fill(stored[rows[1].Id]);
            Clear(stored[rows[0].Id]);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Fill(rows[1]);
        Clear(rows[0]);
        await ShouldBeStoredAsync(rows);
    }

    [Fact(DisplayName = "成组写入：保存后的行版本可以接着再存")]
    public async Task Update_TwiceInOneContext_KnowsItsOwnVersion()
    {
        await using var db = Context();
        var row = Empty();
        db.Add(row);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        row.Number = 5;
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        row.Number = 6;
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        await ShouldBeStoredAsync([row]);
    }

    [Fact(DisplayName = "成组写入：同步保存与异步保存一样")]
    public async Task Save_Synchronously_IsTheSame()
    {
        EveryType[] rows = [Full(), Empty()];
        using (var db = Context())
        {
            db.AddRange(rows);
            Save(db);
            rows[1].Number = 5;
            Save(db);
        }

        await ShouldBeStoredAsync(rows);
    }

    [Fact(DisplayName = "成组写入：被别人改过的行不覆盖，整批不写，并指明是哪一行")]
    public async Task Update_ChangedMeanwhile_IsAConflict()
    {
        EveryType[] rows = [Empty(), Empty()];
        await SaveAsync(db => db.AddRange(rows));
        await using var db = Context();
        var mine = await db.Set<EveryType>().ToDictionaryAsync(row => row.Id, TestContext.Current.CancellationToken);
        await SaveAsync(async other => (await other.Set<EveryType>().SingleAsync(row => row.Id == rows[1].Id)).Number = 7);

        mine[rows[0].Id].Number = 8;
        mine[rows[1].Id].Number = 8;
        var conflict = await Should.ThrowAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));

        conflict.Entries.Single().Entity.ShouldBe(mine[rows[1].Id]);
        rows[1].Number = 7;
        await ShouldBeStoredAsync(rows);
    }

    [Fact(DisplayName = "成组写入：删除与被别人先删")]
    public async Task Delete_Rows_AreGoneOrAConflict()
    {
        EveryType[] rows = [Empty(), Empty()];
        await SaveAsync(db => db.AddRange(rows));
        await using var late = Context();
        late.RemoveRange(await late.Set<EveryType>().ToListAsync(TestContext.Current.CancellationToken));
        await SaveAsync(async db => db.RemoveRange(await db.Set<EveryType>().ToListAsync()));

        await ShouldBeStoredAsync([]);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => late.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    [Fact(DisplayName = "成组写入：上级先于下级，且由数据库编号的行得到各自的号")]
    public async Task Insert_Dependants_FollowTheirPrincipals()
    {
        EveryType[] rows = [Empty(), Empty(), Empty()];
        rows[0].Parent = rows[1].Id;
        rows[1].Parent = rows[2].Id;
        Numbered[] numbered = [new() { Name = "a" }, new() { Name = "b" }];
        await SaveAsync(db =>
        {
            db.AddRange(rows);
            db.AddRange(numbered);
        });

        await ShouldBeStoredAsync(rows);
        await using var db = Context();
        var stored = await db.Set<Numbered>().ToDictionaryAsync(row => row.Id, row => row.Name, TestContext.Current.CancellationToken);
        numbered.ShouldAllBe(row => stored[row.Id] == row.Name);
    }

    [Fact(DisplayName = "成组写入：加密栏位在库里是密文")]
    public async Task Insert_Encrypted_IsCiphertextInTheDatabase()
    {
        await SaveAsync(db => db.Add(Full()));
        await using var db = Context();

        var stored = await db.Database.SqlQueryRaw<byte[]>("SELECT secret AS \"Value\" FROM every_type").SingleAsync(TestContext.Current.CancellationToken);

        Database.Cipher.DecryptText("t.secret", stored).ShouldBe(Full().Secret);
    }

    private TypesContext Context() => new(TypesContext.Options(connectionString));

    private async Task SaveAsync(Action<TypesContext> change)
    {
        await using var db = Context();
        change(db);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task SaveAsync(Func<TypesContext, Task> change)
    {
        await using var db = Context();
        await change(db);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task ShouldBeStoredAsync(IReadOnlyList<EveryType> rows)
    {
        await using var db = Context();
        var stored = await db.Set<EveryType>().ToListAsync(TestContext.Current.CancellationToken);
        stored.OrderBy(row => row.Id.Value).Select(Shown).ShouldBe(rows.OrderBy(row => row.Id.Value).Select(Shown));
    }

    private static void Save(TypesContext db) => db.SaveChanges();

    private static string Shown(EveryType row) => System.Text.Json.JsonSerializer.Serialize(row);

    private static EveryType Empty() => new() { Id = HouseholdId.New() };

    private static EveryType Full()
    {
        var row = Empty();
        Fill(row);
        return row;
    }

    private static void Fill(EveryType row)
    {
        row.Uuid = Guid.Parse("0197a000-0000-7000-8000-0000000000aa");
        row.OptionalId = PersonId.From(row.Uuid);
        row.Text = "引号\"'\\ 逗号, {花括号} 䶮";
        row.OptionalText = "";
        row.Short = "八个字以内";
        row.Number = -1;
        row.OptionalNumber = int.MaxValue;
        row.Small = 3;
        row.Big = long.MaxValue;
        row.Double = 0.1;
        row.Flag = true;
        row.OptionalFlag = false;
        row.Money = 7700.05m;
        row.OptionalMoney = -0.01m;
        row.Day = new(2026, 2, 28);
        row.OptionalDay = new(2024, 2, 29);
        row.Time = new(23, 59, 59);
        row.Span = TimeSpan.FromMinutes(61);
        row.Instant = new(2026, 2, 14, 1, 0, 0, TimeSpan.Zero);
        row.OptionalInstant = new(2026, 2, 14, 1, 0, 0, 123, TimeSpan.Zero);
        row.AsNumber = DayOfWeek.Friday;
        row.AsText = DayOfWeek.Sunday;
        row.Words = ["", "NULL", "a,b", "\"引\\号\"", "{}"];
        row.OptionalWords = [];
        row.Uuids = [row.Uuid];
        row.Numbers = [1, -2];
        row.Days = [new(2026, 1, 1), new(2026, 12, 31)];
        row.Json = """{"a": [1, "二"]}""";
        row.Codes = new() { ["a"] = "1", ["b"] = "2" };
        row.Bytes = [0, 255, 92];
        row.OptionalBytes = [];
        row.Secret = "44130019900101123X";
        row.OptionalSecret = "";
        row.SecretMoney = 12345.67m;
        row.SecretBytes = [1, 2, 3];
        row.Address = new("沥林", "3组");
        row.Parts = [new() { Name = "甲", Count = 1 }, new() { Name = "乙", Count = 2 }];
    }

    private static void Clear(EveryType row)
    {
        var empty = new EveryType { Id = row.Id };
        foreach (var property in typeof(EveryType).GetProperties().Where(property => property.Name != nameof(EveryType.Id)))
        {
            property.SetValue(row, property.GetValue(empty));
        }
    }
}
