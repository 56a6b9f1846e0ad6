using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Register;

namespace Monitoring.Host.Features.Households.Import;

public static class ImportEndpoints
{
    public static void MapImport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/households/import/template", Template).RequireRight(Right.ImportRoster);
        routes.MapPost("/api/v1/households/import", StartAsync).RequireRight(Right.ImportRoster).DisableAntiforgery();
        routes.MapGet("/api/v1/households/imports/{id:guid}", ReadAsync).RequireRight(Right.ImportRoster);
        routes.MapPost("/api/v1/households/imports/{id:guid}/confirm", ConfirmAsync).RequireRight(Right.ImportRoster);
        routes.MapGet("/api/v1/households/warnings", WarningsAsync).RequireRight(Right.ReadRegister);
        routes.MapPost("/api/v1/households/warnings/{id:guid}/note", NoteAsync).RequireRight(Right.ImportRoster);
        routes.MapGet("/households/import", () => new RazorComponentResult<ImportPage>()).RequireRight(Right.ImportRoster);
        routes.MapPost("/households/import", UploadAsync).RequireRight(Right.ImportRoster);
        routes.MapGet("/households/import/{id:guid}", ShowAsync).RequireRight(Right.ImportRoster);
        routes.MapPost("/households/import/{id:guid}", ConfirmPageAsync).RequireRight(Right.ImportRoster);
    }

    private static IResult Template(string? format) => format == "csv"
        ? Results.File(RosterTemplate.Csv(), "text/csv", "农户名册模板.csv")
        : Results.File(RosterTemplate.Xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "农户名册模板.xlsx");

    private static async Task<IResult> StartAsync(IFormFile? file, RosterImports imports, CancellationToken cancelled)
    {
        var started = await imports.StartAsync(file, cancelled);
        return started.IsDone ? Results.Accepted($"/api/v1/households/imports/{started.Value}", new { Id = started.Value }) : started.Refusal.Problem();
    }

    private static async Task<IResult> ReadAsync(Guid id, RosterImports imports, CancellationToken cancelled) =>
        await imports.FindAsync(id, cancelled) is { } view ? Results.Ok(view) : RosterRefusals.NotFound.Problem();

    private static async Task<IResult> ConfirmAsync(Guid id, ConfirmImportRequest? request, RosterImports imports, CancellationToken cancelled)
    {
        var confirmed = await imports.ConfirmAsync(id, request?.Notes ?? new Dictionary<string, string>(), cancelled);
        return confirmed.IsDone ? Results.Ok(await imports.FindAsync(id, cancelled)) : confirmed.Refusal.Problem();
    }

    private static async Task<PageOf<WarningRow>> WarningsAsync([AsParameters] Paging paging, MonitoringDbContext db, Viewer viewer, CancellationToken cancelled)
    {
        var villages = viewer.Villages;
        var open = db.Set<RegisterWarning>().AsNoTracking().Where(w => villages.Contains(w.VillageId) && w.Note == null);
        var rows = await open.OrderBy(w => w.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancelled);
        return new PageOf<WarningRow>(rows.ConvertAll(w => new WarningRow(w.Id, w.HouseholdId.Value, w.Code, w.Detail)), await open.CountAsync(cancelled));
    }

    private static async Task<IResult> NoteAsync(Guid id, NoteRequest request, MonitoringDbContext db, Viewer viewer, CancellationToken cancelled)
    {
        if (string.IsNullOrWhiteSpace(request.Note))
        {
            return ImportNoteRefusals.Missing.Problem();
        }

        var villages = viewer.Villages;
        var warning = await db.Set<RegisterWarning>().SingleOrDefaultAsync(w => w.Id == id && villages.Contains(w.VillageId), cancelled);
        if (warning is null)
        {
            return ImportNoteRefusals.NotFound.Problem();
        }

        warning.Note = request.Note.Trim();
        await db.SaveChangesAsync(cancelled);
        return Results.Ok(new { Done = true });
    }

    private static async Task<IResult> UploadAsync(IFormFile? file, RosterImports imports, CancellationToken cancelled)
    {
        var started = await imports.StartAsync(file, cancelled);
        return started.IsDone ? Results.LocalRedirect($"/households/import/{started.Value}") : new RazorComponentResult<ImportPage>(new { started.Refusal });
    }

    private static async Task<IResult> ShowAsync(Guid id, RosterImports imports, CancellationToken cancelled) =>
        new RazorComponentResult<ImportPage>(new { Import = await imports.FindAsync(id, cancelled) });

    private static async Task<IResult> ConfirmPageAsync(Guid id, IFormCollection posted, RosterImports imports, CancellationToken cancelled)
    {
        var notes = posted.Where(p => p.Key.StartsWith("note.", StringComparison.Ordinal)).ToDictionary(p => p.Key[5..], p => p.Value.ToString(), StringComparer.Ordinal);
        var confirmed = await imports.ConfirmAsync(id, notes, cancelled);
        return confirmed.IsDone
            ? Results.LocalRedirect($"/households/import/{id}")
            : new RazorComponentResult<ImportPage>(new { Import = await imports.FindAsync(id, cancelled), confirmed.Refusal });
    }
}

public sealed record ConfirmImportRequest(IReadOnlyDictionary<string, string>? Notes);

public sealed record NoteRequest(string? Note);

public sealed record WarningRow(Guid Id, Guid HouseholdId, string Code, string Detail);

public static class ImportNoteRefusals
{
    public static readonly Refusal Missing = new("warning.note-missing", "请写明核实情况。") { Field = "note" };
    public static readonly Refusal NotFound = new("warning.not-found", "没有找到这条提示，或不在您的工作范围内。");
}
