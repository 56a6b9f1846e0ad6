using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Persistence.Files;

namespace Monitoring.Persistence.Tests.Files;

public sealed class FileStoreTests(Database database)
{
    private static readonly Act Storing = new(ActKind.FileStored, Actor.System, new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory(DisplayName = "文件：分块加密存入，原样读出")]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(FileStore.ChunkSize, 1)]
    [InlineData(2 * FileStore.ChunkSize + 7, 3)]
    public async Task Add_Content_ComesBack(int size, int chunks)
    {
        await using var db = Database.CreateDbContext(await database.CreateMigratedAsync());
        var content = RandomNumberGenerator.GetBytes(size);
        var file = FileStore.Add(db, Storing, "入户照片.jpg", "image/jpeg", content);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        db.ChangeTracker.Clear();

        using var read = new MemoryStream();
        await FileStore.CopyToAsync(db, file.Id, read, TestContext.Current.CancellationToken);
        var stored = await db.Set<StoredFile>().SingleAsync(TestContext.Current.CancellationToken);

        read.ToArray().AsSpan().SequenceEqual(content).ShouldBeTrue();
        stored.Name.ShouldBe("入户照片.jpg");
        stored.Size.ShouldBe(size);
        stored.Sha256.ShouldBe(SHA256.HashData(content));
        (await db.Set<FileChunk>().CountAsync(TestContext.Current.CancellationToken)).ShouldBe(chunks);
    }

    [Fact(DisplayName = "文件：所属行为回滚则文件也不在")]
    public async Task Add_RolledBack_IsGone()
    {
        await using var db = Database.CreateDbContext(await database.CreateMigratedAsync());
        await using (await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            FileStore.Add(db, Storing, "a", "text/plain", new byte[] { 1 });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        (await db.Set<StoredFile>().AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }
}
