using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Shared;

namespace Monitoring.Persistence.Files;

/// <summary>Files are rows: written with the act they belong to, or not at all.</summary>
public static class FileStore
{
    public const int ChunkSize = 1024 * 1024;

    /// <summary>Adds the file to the unit of work; the caller saves.</summary>
    public static StoredFile Add(MonitoringDbContext db, Act act, string name, string mediaType, ReadOnlyMemory<byte> content)
    {
        var file = new StoredFile
        {
            Id = FileId.New(),
            Sha256 = SHA256.HashData(content.Span),
            Name = name,
            MediaType = mediaType,
            Size = content.Length,
            StoredAt = act.At,
            ActId = act.Id,
            OwnerOrganisation = act.Actor.Organisation,
        };
        db.Add(file);
        for (var start = 0; start < content.Length; start += ChunkSize)
        {
            var length = Math.Min(ChunkSize, content.Length - start);
            db.Add(new FileChunk { FileId = file.Id, Seq = start / ChunkSize, Data = content.Slice(start, length).ToArray() });
        }

        return file;
    }

    /// <summary>Reads chunk by chunk, never the whole file at once.</summary>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(MonitoringDbContext db, FileId file, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var chunks = db.Set<FileChunk>().AsNoTracking().Where(chunk => chunk.FileId == file).OrderBy(chunk => chunk.Seq);
        await foreach (var chunk in chunks.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            yield return chunk.Data;
        }
    }

    public static async Task CopyToAsync(MonitoringDbContext db, FileId file, Stream target, CancellationToken cancellation = default)
    {
        await foreach (var chunk in ReadAsync(db, file, cancellation))
        {
            await target.WriteAsync(chunk, cancellation);
        }
    }
}
