using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Host.Files;
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
