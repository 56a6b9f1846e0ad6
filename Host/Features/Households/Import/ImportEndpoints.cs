using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Host.Api;
using Monitoring.Host.Components;
using Monitoring.Host.People;

namespace Monitoring.Host.Features.Households.Import;

public static class ImportEndpoints
{
    public static void MapImport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/households/import/template", Template).RequireRight(Right.ImportRoster);
        routes.MapPost("/api/v1/households/import", StartAsync).RequireRight(Right.ImportRoster).DisableAntiforgery();
        routes.MapGet("/api/v1/households/imports/{id:guid}", ReadAsync).RequireRight(Right.ImportRoster);
        routes.MapPost("/api/v1/households/imports/{id:guid}/confirm", ConfirmAsync).RequireRight(Right.ImportRoster);
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

    private static async Task<IResult> UploadAsync(IFormFile? file, RosterImports imports, CancellationToken cancelled)
    {
        var started = await imports.StartAsync(file, cancelled);
        return started.IsDone ? Results.LocalRedirect($"/households/import/{started.Value}") : new RazorComponentResult<ImportPage>(new { started.Refusal });
    }

    private static async Task<IResult> ShowAsync(Guid id, RosterImports imports, CancellationToken cancelled) =>
        await imports.FindAsync(id, cancelled) is { } import ? new RazorComponentResult<ImportPage>(new { Import = import }) : Missing();

    private static RazorComponentResult<MessagePage> Missing() =>
        new(new { Title = "没有找到这次导入", Text = RosterRefusals.NotFound.Detail }) { StatusCode = StatusCodes.Status404NotFound };

    private static async Task<IResult> ConfirmPageAsync(Guid id, IFormCollection posted, RosterImports imports, CancellationToken cancelled)
    {
        var notes = posted.Where(p => p.Key.StartsWith("note.", StringComparison.Ordinal)).ToDictionary(p => p.Key[5..], p => p.Value.ToString(), StringComparer.Ordinal);
        var confirmed = await imports.ConfirmAsync(id, notes, cancelled);
        if (confirmed.IsDone)
        {
            return Results.LocalRedirect($"/households/import/{id}");
        }

        return await imports.FindAsync(id, cancelled) is { } import ? new RazorComponentResult<ImportPage>(new { Import = import, confirmed.Refusal }) : Missing();
    }
}

public sealed record ConfirmImportRequest(IReadOnlyDictionary<string, string>? Notes);
