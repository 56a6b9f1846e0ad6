using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Monitoring.Host.Demo;
using Monitoring.Host.People;
using Monitoring.Host.Tests.Running;
using Rules = Monitoring.Host.People.Rights;

namespace Monitoring.Host.Tests.Rights;

public sealed class RouteTableTests(MonitoringHost host)
{
    private static readonly string[] ScopeRules = ["none", "villages", "tasks", "answers-for", "own", "technical", "dev"];

    [Fact(DisplayName = "权限：每个地址都在权限表里，权限与表一致，表里没有多余的地址")]
    public void Routes_AreExactlyThoseOfTheTable()
    {
        var written = RouteLine.Written().Select(Plain).Order(StringComparer.Ordinal).ToList();
        var mapped = RouteLine.Mapped(host).Select(Plain).Order(StringComparer.Ordinal).ToList();

        string.Join('\n', mapped.Except(written)).ShouldBeEmpty("mapped, but not in routes.csv");
        string.Join('\n', written.Except(mapped)).ShouldBeEmpty("in routes.csv, but not mapped so");
        mapped.ShouldNotBeEmpty();
    }

    [Fact(DisplayName = "权限：权限表的每一行都写明范围规则")]
    public void Table_NamesAScopeRuleForEachRoute() =>
        RouteLine.Written().Where(l => !ScopeRules.Contains(l.Scope)).Select(Plain).ShouldBeEmpty();

    [Fact(DisplayName = "权限：没有登录的人调用任何受限地址都被拒绝")]
    public async Task RestrictedRoutes_WithoutSignIn_AreRefused()
    {
        var client = host.Anonymous();
        var open = new List<string>();
        foreach (var line in RouteLine.Mapped(host).Where(l => l.Right != RouteLine.Anonymous))
        {
            if (!IsRefusal(line, (await CallAsync(client, line)).StatusCode, signedIn: false))
            {
                open.Add(Plain(line));
            }
        }

        string.Join('\n', open).ShouldBeEmpty();
    }

    [Fact(DisplayName = "权限：岗位没有该权限的人调用任何受限地址都被拒绝")]
    public async Task RestrictedRoutes_WithoutTheRight_AreRefused()
    {
        var people = new Dictionary<string, HttpClient>(StringComparer.Ordinal);
        var open = new List<string>();
        foreach (var line in RouteLine.Mapped(host).Where(l => l.NeedsRight || l.Right == RouteLine.Nobody))
        {
            foreach (var name in Lacking(line))
            {
                var client = people.TryGetValue(name, out var known) ? known : people[name] = await host.SignInAsync(name);
                if (!IsRefusal(line, (await CallAsync(client, line)).StatusCode, signedIn: true))
                {
                    open.Add($"{name} {Plain(line)}");
                }
            }
        }

        string.Join('\n', open).ShouldBeEmpty();
    }

    [Fact(DisplayName = "权限：三类管理员都没有查看农户、案卷、任务的权限 (6.2)")]
    public void Administrators_HoldNoBusinessRight() =>
        new[] { Domain.Organisations.Role.SysAdmin, Domain.Organisations.Role.SecAdmin, Domain.Organisations.Role.AuditAdmin }
            .SelectMany(role => Enum.GetValues<Right>().Where(r => Rules.Has(role, r)))
            .Distinct().Except([Right.ViewTechnical, Right.ReadUsers, Right.ManageUsers, Right.GrantPosts, Right.ReadAudit, Right.ReadReference, Right.MoveClock])
            .ShouldBeEmpty();

    private static string Plain(RouteLine line) => $"{line.Method} {line.Route} {line.Right}";

    /// <summary>Every demonstration account whose post lacks the right: rights, unlike places, are few enough to try all.</summary>
    private static IEnumerable<string> Lacking(RouteLine line) =>
        DemoAccounts.Names.Where(a => !line.NeedsRight || !line.Right.Split('+').All(r => Rules.Has(a.Role, Enum.Parse<Right>(r)))).DistinctBy(a => a.Role).Select(a => a.Name);

    private static Task<HttpResponseMessage> CallAsync(HttpClient client, RouteLine line)
    {
        var path = Regex.Replace(line.Route, @"\{[^}]*\}", hole => hole.Value.EndsWith(":int}", StringComparison.Ordinal) ? "1" : Guid.CreateVersion7().ToString(), RegexOptions.None, TimeSpan.FromSeconds(1));
        var request = new HttpRequestMessage(new HttpMethod(line.Method == "*" ? "GET" : line.Method), path);
        if (line.Method is "POST" or "PUT")
        {
            request.Content = line.TakesForm ? new MultipartFormDataContent { { new StringContent("x"), "x" } } : JsonContent.Create(new { });
        }

        return client.SendAsync(request);
    }

    /// <summary>A program is told 401 or 403, a person is led to the sign-in or the refusal page.</summary>
    private static bool IsRefusal(RouteLine line, HttpStatusCode status, bool signedIn) =>
        status == (signedIn ? HttpStatusCode.Forbidden : HttpStatusCode.Unauthorized)
        || (!line.Route.StartsWith("/api/", StringComparison.Ordinal) && status == HttpStatusCode.Found);
}
