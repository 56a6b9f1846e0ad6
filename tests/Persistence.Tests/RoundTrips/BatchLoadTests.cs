using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Persistence.Files;
using Monitoring.Persistence.RoundTrips;
using Monitoring.Testing;

namespace Monitoring.Persistence.Tests.RoundTrips;

public sealed class BatchLoadTests(Database database)
{
    [Fact(DisplayName = "成批读取：多个查询一次往返，照常解密、跟踪，同一行只有一个对象")]
    public async Task Run_SeveralQueries_IsOneRoundTrip()
    {
        var connectionString = await database.CreateMigratedAsync();
        var file = await StoreAsync(connectionString);
        await using var db = Database.CreateDbContext(connectionString);
        var load = new BatchLoad(db);
        load.Execute("SET LOCAL lock_timeout = '2s'");
        var byLinq = load.Query(db.Set<StoredFile>().Where(stored => stored.Id == file.Id));
        var none = load.Query(db.Set<StoredFile>().Where(stored => stored.MediaType == "none"));
        var bySql = load.Query<StoredFile>("media_type = {0} FOR UPDATE", "image/jpeg");
        load.Execute("SET LOCAL lock_timeout = '1s'");
        var untracked = load.Query(db.Set<FileChunk>().AsNoTracking().Select(chunk => new { chunk.Seq, chunk.Data }));
        var read = load.Read("SELECT $1::int + 1", row => row.GetInt32(0), 41);

        var count = StatementCounter.Begin();
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await load.RunAsync(TestContext.Current.CancellationToken);

        count.RoundTrips.ShouldBe(1);
        count.Statements.ShouldBe(7);
        byLinq.Rows.Single().Name.ShouldBe("入户照片.jpg");
        bySql.Rows.Single().ShouldBeSameAs(byLinq.Rows.Single());
        db.Entry(bySql.Rows.Single()).State.ShouldBe(EntityState.Unchanged);
        none.Rows.ShouldBeEmpty();
        untracked.Rows.Single().Data.ShouldBe([1, 2, 3]);
        read.Rows.Single().ShouldBe(42);
    }

    [Fact(DisplayName = "成批读取：出错之后，同一上下文的查询照常")]
    public async Task Run_AfterAFailure_TheContextStillReads()
    {
        var connectionString = await database.CreateMigratedAsync();
        await StoreAsync(connectionString);
        await using var db = Database.CreateDbContext(connectionString);
        var load = new BatchLoad(db);
        load.Query(db.Set<StoredFile>());
        load.Execute("SELECT no_such_column");

        await Should.ThrowAsync<Npgsql.PostgresException>(() => load.RunAsync(TestContext.Current.CancellationToken));

        (await db.Set<StoredFile>().CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    private static async Task<StoredFile> StoreAsync(string connectionString)
    {
        await using var db = Database.CreateDbContext(connectionString);
        var act = new Act(ActKind.FileStored, Actor.System, new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        var file = FileStore.Add(db, act, "入户照片.jpg", "image/jpeg", new byte[] { 1, 2, 3 });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return file;
    }
}
