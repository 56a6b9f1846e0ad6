using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Persistence;
using Monitoring.Persistence.Files;

namespace Monitoring.Host.Demo;

/// <summary>A stored picture that examples of forms may name, Development only.</summary>
public sealed class DemoFiles
{
    private const string Name = "示例照片.png";

    /// <summary>One white pixel.</summary>
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    public Guid? Photo { get; private set; }

    public async Task PrepareAsync(MonitoringDbContext db, DateTimeOffset now, CancellationToken cancelled)
    {
        ArgumentNullException.ThrowIfNull(db);
        var digest = System.Security.Cryptography.SHA256.HashData(Pixel);
        var known = await db.Set<StoredFile>().Where(f => f.Sha256 == digest && f.OwnerOrganisation == null).Select(f => (Guid?)f.Id.Value).FirstOrDefaultAsync(cancelled);
        if (known is null)
        {
            known = FileStore.Add(db, new Act(ActKind.FileStored, Actor.System, now), Name, "image/png", Pixel).Id.Value;
            await db.SaveChangesAsync(cancelled);
        }

        Photo = known;
    }
}
