using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Files;

namespace Monitoring.Host.Features.Files;

public static class FileEndpoints
{
    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/files", StoreAsync).RequireRight(Right.StoreFile).DisableAntiforgery();
        routes.MapGet("/api/v1/files/{id:guid}", ReadAsync).RequireRight(Right.ReadCases);
    }

    private static async Task<IResult> StoreAsync(IFormFile? file, FileDesk desk, Viewer viewer, CancellationToken cancelled)
    {
        if (file is null)
        {
            return FileRefusals.Missing.Problem();
        }

        var stored = await desk.StoreAsync(file, viewer.ActorFor(Right.StoreFile), cancelled);
        return stored.IsDone ? Results.Created($"/api/v1/files/{stored.Value}", new { Id = stored.Value.Value }) : stored.Refusal.Problem();
    }

    private static async Task<IResult> ReadAsync(Guid id, MonitoringDbContext db, Viewer viewer, CancellationToken cancelled)
    {
        var key = FileId.From(id);
        var file = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == key, cancelled);
        return file?.OwnerOrganisation is not { } owner || !viewer.AnswersFor(owner)
            ? FileRefusals.NotFound.Problem()
            : Results.Stream(stream => FileStore.CopyToAsync(db, key, stream, cancelled), file.MediaType);
    }
}

public static class FileRefusals
{
    public static readonly Refusal Missing = new("file.missing", "没有收到文件，请选择照片或扫描件后再上传。") { Field = "file" };
    public static readonly Refusal TooLarge = new("file.too-large", "文件超过20MB，请压缩后再上传。") { Field = "file" };
    public static readonly Refusal Kind = new("file.kind", "只能上传照片（JPG、PNG、WEBP）或PDF文件。") { Field = "file" };
    public static readonly Refusal NotFound = new("file.not-found", "没有找到该文件，或不在您的工作范围内。");
}
