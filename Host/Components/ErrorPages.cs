using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Host.Api;
using Monitoring.Host.Startup;

namespace Monitoring.Host.Components;

/// <summary>An answer without content gets some: a page for people, problem details for programs.</summary>
public static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        var log = app.Logger;
        app.UseExceptionHandler(handler => handler.Run(http => BrokenAsync(http, log)));
        app.UseStatusCodePages(context => SayAsync(context.HttpContext, reference: null));
        app.Use(NotMapped);
    }

    public static bool IsForPrograms(this HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || http.Request.Path.StartsWithSegments("/elsa", StringComparison.Ordinal);

    /// <summary>What nobody mapped is not found (or not with this method), for whoever asks; without this it would be refused like a right that is missing.</summary>
    private static Task NotMapped(HttpContext http, RequestDelegate next)
    {
        switch (http.GetEndpoint())
        {
            case RouteEndpoint:
                return next(http);
            case { RequestDelegate: { } otherMethod }:
                return otherMethod(http);
            default:
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
        }
    }

    private static async Task BrokenAsync(HttpContext http, ILogger log)
    {
        var thrown = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (thrown is BadHttpRequestException && http.IsForPrograms())
        {
            await ApiRefusals.Malformed.Problem().ExecuteAsync(http);
            return;
        }

        if (thrown is BadHttpRequestException bad)
        {
            http.Response.StatusCode = bad.StatusCode;
            await SayAsync(http, reference: null);
            return;
        }

        var reference = Reference(http);
        log.LogError("Request failed, reference {Reference}: {Fault} in {Endpoint} {Place}", reference, Types(thrown), http.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.DisplayName, thrown?.StackTrace);
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        await SayAsync(http, reference);
    }

    /// <summary>Types and places only: an exception's text may quote what somebody typed.</summary>
    private static string Types(Exception? thrown) => thrown is null ? "" : thrown.InnerException is { } inner ? $"{thrown.GetType().Name} ← {Types(inner)}" : thrown.GetType().Name;

    private static Task SayAsync(HttpContext http, string? reference)
    {
        var status = http.Response.StatusCode;
        if (http.IsForPrograms())
        {
            var more = reference is null ? null : new Dictionary<string, object?>(StringComparer.Ordinal) { ["reference"] = reference };
            return Results.Problem(statusCode: status, extensions: more).ExecuteAsync(http);
        }

        return new RazorComponentResult<ErrorPage>(new { Status = status, Reference = reference }) { StatusCode = status }.ExecuteAsync(http);
    }

    /// <summary>Short enough for the telephone.</summary>
    private static string Reference(HttpContext http)
    {
        var trace = (Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier).ToUpperInvariant();
        return trace.Length < 8 ? trace : $"{trace[^8..^4]}-{trace[^4..]}";
    }
}
