using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Host.People;
using Monitoring.Host.Tests.Running;

namespace Monitoring.Host.Tests.Rights;

/// <summary>One line of routes.csv, or one mapped route put into the same words.</summary>
internal sealed record RouteLine(string Method, string Route, string Right)
{
    public const string Anonymous = "anonymous";
    public const string SignedIn = "signedIn";
    public const string Nobody = "nobody";

    /// <summary>The scope rule; written by hand, so not part of what is compared.</summary>
    public string Scope { get; init; } = "";

    /// <summary>Takes a form and not JSON.</summary>
    public bool TakesForm { get; init; }

    public bool NeedsRight => Right is not (Anonymous or SignedIn or Nobody);

    public static IReadOnlyList<RouteLine> Written() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Rights", "routes.csv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','))
            .Select(c => new RouteLine(c[0], c[1], c[2]) { Scope = c[3] })];

    /// <summary>What serves files of wwwroot while they are being edited; Development only.</summary>
    private const string EditedAssets = "{**path:file}";

    /// <summary>Browser assets are files without data and stand outside the table.</summary>
    public static IReadOnlyList<RouteLine> Mapped(MonitoringHost host) =>
        [.. host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.RoutePattern.RawText != EditedAssets)
            .SelectMany(e => Methods(e).Select(m => new RouteLine(m, "/" + e.RoutePattern.RawText!.Trim('/'), RightOf(e)) { TakesForm = AcceptsForm(e) })).Distinct()];

    private static bool AcceptsForm(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Contains("multipart/form-data") == true;

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: > 0 } methods ? methods.HttpMethods : ["*"];

    /// <summary>A right must also be what authorization really asks for, not only a word beside the route.</summary>
    private static string RightOf(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return Anonymous;
        }

        var asked = endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>().SelectMany(p => p.Requirements)
            .Concat(endpoint.Metadata.GetOrderedMetadata<IAuthorizationRequirementData>().SelectMany(d => d.GetRequirements()))
            .OfType<RequireRightAttribute>().Select(r => r.Right).Distinct().Order().ToList();
        return asked.Count > 0 ? string.Join('+', asked)
            : endpoint.Metadata.GetMetadata<SignedInOnlyAttribute>() is not null ? SignedIn
            : Nobody;
    }
}
