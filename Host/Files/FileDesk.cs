using Monitoring.Domain.Acts;
using Monitoring.Domain.Shared;
using Monitoring.Host.Clock;
using Monitoring.Persistence;
using Monitoring.Persistence.Audit;
using Monitoring.Persistence.Files;

namespace Monitoring.Host.Files;

/// <summary>Takes photos and scans: known kinds by their first bytes, at most 20 MB.</summary>
public sealed class FileDesk(MonitoringDbContext db, ActRecorder recorder, BusinessClock clock)
{
    private const long Largest = 20 * 1024 * 1024;

    private static readonly (byte[] Start, string MediaType)[] Kinds =
    [
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ([0x89, 0x50, 0x4E, 0x47], "image/png"),
        ([0x52, 0x49, 0x46, 0x46], "image/webp"),
        ([0x25, 0x50, 0x44, 0x46], "application/pdf"),
    ];

    public async Task<Result<FileId>> StoreAsync(IFormFile file, Actor actor, CancellationToken cancelled)
    {
        if (file.Length == 0)
        {
            return FileRefusals.Missing;
        }

        if (file.Length > Largest)
        {
            return FileRefusals.TooLarge;
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancelled);
        var content = bytes.ToArray();
        var kind = Array.Find(Kinds, k => content.AsSpan().StartsWith(k.Start));
        if (kind.MediaType is null)
        {
            return FileRefusals.Kind;
        }

        var act = new Act(ActKind.FileStored, actor, clock.GetUtcNow());
        var stored = FileStore.Add(db, act, Path.GetFileName(file.FileName), kind.MediaType, content);
        recorder.Record(db, act, new ActSubject("file", stored.Id.Value));
        await db.SaveChangesAsync(cancelled);
        return stored.Id;
    }
}
