using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Monitoring.Testing.Service;

namespace Monitoring.EndToEnd.Tests;

/// <summary>A start that cannot succeed says why in one line, and leaves nothing running.</summary>
public sealed class RefusalTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly DataFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact(DisplayName = "启动：端口被占用时说明端口，不留进程")]
    public async Task Start_OnATakenPort_IsRefused()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        await RefusedAsync($"端口 {port} 不能使用，", ["--empty", "--port", port], []);
    }

    [Fact(DisplayName = "启动：生产环境未配置密钥目录时拒绝启动并说明")]
    public Task Start_InProductionWithoutKeys_IsRefused() =>
        RefusedAsync("未配置密钥目录（Keys:Path）。", [], new() { ["ASPNETCORE_ENVIRONMENT"] = "Production" });

    [Fact(DisplayName = "启动：外部数据库连接不上时说明是哪一个连接，不留进程")]
    public Task Start_WithoutItsDatabase_IsRefused() =>
        RefusedAsync(
            "连接不上 ConnectionStrings__MonitoringMigrator 指定的数据库",
            [],
            new() { ["ConnectionStrings__Monitoring"] = "Host=127.0.0.1;Port=1;Database=monitoring;Username=nobody" });

    private async Task RefusedAsync(string sentence, string[] options, Dictionary<string, string> environment)
    {
        await using var service = ServiceProcess.Launch(data.Path, options, environment);
        (await service.EndAsync()).ShouldBe(1);
        var said = service.Said.Split('\n').Where(l => !l.StartsWith("demo password: ", StringComparison.Ordinal)).ToList();
        said.ShouldHaveSingleItem().ShouldStartWith(sentence);
        (await Processes.LeftoversAsync(data.Path, Patience)).ShouldBeEmpty();
    }
}
