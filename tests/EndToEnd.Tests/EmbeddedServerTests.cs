using System.Diagnostics;
using Monitoring.Testing.Service;

namespace Monitoring.EndToEnd.Tests;

public sealed class EmbeddedServerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly DataFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact(DisplayName = "内置数据库：停止后再次启动，数据还在，启动不到60秒")]
    public async Task Start_OnTheSameData_FindsIt()
    {
        string first;
        await using (var service = await ServiceProcess.StartAsync(data.Path, "--demo", "40"))
        {
            first = await HouseholdsAsync(service);
            (await service.InterruptAsync()).ShouldBe(0, service.Said);
        }

        var watch = Stopwatch.StartNew();
        await using var again = await ServiceProcess.StartAsync(data.Path, "--demo", "40");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        (await HouseholdsAsync(again)).ShouldBe(first);
        first.ShouldContain("\"total\":");
    }

    [Fact(DisplayName = "内置数据库：宿主被kill -9后，下次启动停掉遗留的数据库进程并恢复数据")]
    public async Task Start_AfterAKill_StopsTheDatabaseLeftBehind()
    {
        await using var killed = await ServiceProcess.StartAsync(data.Path, "--demo", "40");
        var before = await HouseholdsAsync(killed);
        var orphan = data.DatabaseProcess;
        await killed.KillAsync();
        Process.GetProcessById(orphan).HasExited.ShouldBeFalse();

        await using var next = await ServiceProcess.StartAsync(data.Path, "--demo", "40");
        data.DatabaseProcess.ShouldNotBe(orphan);
        Directory.Exists($"/proc/{orphan}").ShouldBeFalse();
        (await HouseholdsAsync(next)).ShouldBe(before);
    }

    [Theory(DisplayName = "内置数据库：postmaster.pid的进程号已不存在，或已归其他程序，不影响启动，也不误停他人")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Start_WithAStalePidFile_GoesOn(bool reused)
    {
        string pidFile;
        await using (var service = await ServiceProcess.StartAsync(data.Path, "--empty"))
        {
            pidFile = await File.ReadAllTextAsync(data.PidFile, TestContext.Current.CancellationToken);
            await service.InterruptAsync();
        }

        // Its command line names the cluster, yet it is no server.
        using var other = Process.Start(new ProcessStartInfo("tail", ["-f", Path.Combine(data.Path, "postgres", "server.log")]))!;
        var number = other.Id;
        if (!reused)
        {
            other.Kill();
            await other.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await File.WriteAllTextAsync(data.PidFile, $"{number}{pidFile[pidFile.IndexOf('\n', StringComparison.Ordinal)..]}", TestContext.Current.CancellationToken);
        try
        {
            await using var next = await ServiceProcess.StartAsync(data.Path, "--empty");
            data.DatabaseProcess.ShouldNotBe(number);
            other.HasExited.ShouldBe(!reused);
        }
        finally
        {
            if (reused)
            {
                other.Kill();
            }
        }
    }

    [Fact(DisplayName = "内置数据库：同一数据目录上的第二个服务被拒绝，并说明原因，第一个不受影响")]
    public async Task Start_OnDataInUse_IsRefused()
    {
        await using var first = await ServiceProcess.StartAsync(data.Path, "--empty");
        await using var second = ServiceProcess.Launch(data.Path, "--empty");

        (await second.EndAsync()).ShouldBe(1);
        second.Said.ShouldBe($"另一个服务正在使用数据目录 {data.Path}。请先停止它，或用 --data 指定其他目录。 (data directory in use)");
        using var http = new HttpClient { BaseAddress = first.Address };
        (await http.GetStringAsync("/health/ready", TestContext.Current.CancellationToken)).ShouldBe("Healthy");
    }

    [Fact(DisplayName = "内置数据库：0700目录下，root启动时指明数据库用户进不去的目录；普通用户自己的目录可以使用")]
    public async Task Start_UnderAPrivateFolder_NamesIt()
    {
        File.SetUnixFileMode(data.Parent, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await using var service = ServiceProcess.Launch(data.Path, "--empty");
        if (!Environment.IsPrivilegedProcess)
        {
            await service.WaitUntilReadyAsync();
            return;
        }

        (await service.EndAsync()).ShouldBe(1);
        service.Said.Split('\n').Length.ShouldBe(1, service.Said);
        service.Said.ShouldContain($"无法进入目录 {data.Parent}。");
        (await Processes.LeftoversAsync(data.Path, Patience)).ShouldBeEmpty();
    }

    [Fact(DisplayName = "内置数据库：数据目录无法建立时指明目录")]
    public async Task Start_WhereNoFolderCanBe_NamesIt()
    {
        var file = Path.Combine(data.Parent, "a-file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        await using var service = ServiceProcess.Launch(Path.Combine(file, "data"), "--empty");

        (await service.EndAsync()).ShouldBe(1);
        service.Said.ShouldStartWith($"无法建立数据目录 {file}/data。");
    }

    [Fact(DisplayName = "停止：Ctrl-C后不留任何进程")]
    public async Task CtrlC_WhenReady_LeavesNothing()
    {
        await using var service = await ServiceProcess.StartAsync(data.Path, "--empty");
        Processes.Using(data.Path).Count.ShouldBeGreaterThan(1);
        (await service.InterruptAsync()).ShouldBe(0, service.Said);
        (await Processes.LeftoversAsync(data.Path, Patience)).ShouldBeEmpty();
    }

    [Theory(DisplayName = "停止：启动途中任何时刻Ctrl-C，不留任何进程，之后仍可启动")]
    [InlineData("host.lock")]
    [InlineData("postgres.new-*")]
    [InlineData("postgres/postmaster.pid")]
    [InlineData("keys")]
    public async Task CtrlC_WhileStarting_LeavesNothing(string sign)
    {
        await using (var service = ServiceProcess.Launch(data.Path, "--empty"))
        {
            await Signs.AppearAsync(data.Path, sign);
            (await service.InterruptAsync()).ShouldBe(0, service.Said);
            (await Processes.LeftoversAsync(data.Path, Patience)).ShouldBeEmpty();
            service.Said.ShouldNotContain("Unhandled exception");
        }

        await using var next = await ServiceProcess.StartAsync(data.Path, "--empty");
    }

    [Theory(DisplayName = "断电：首次启动途中kill -9，下次启动一切照常")]
    [InlineData("host.lock")]
    [InlineData("database-secrets*")]
    [InlineData("postgres.new-*")]
    [InlineData("postgres/postmaster.pid")]
    [InlineData("data-protection*")]
    public async Task Kill_InTheFirstStart_IsRecoveredFrom(string sign)
    {
        await using var killed = ServiceProcess.Launch(data.Path, "--empty");
        await Signs.AppearAsync(data.Path, sign);
        await killed.KillAsync();

        await using var next = await ServiceProcess.StartAsync(data.Path, "--empty");
        using var district = await Official.SignInAsync(next, "district");
        (await next.InterruptAsync()).ShouldBe(0, next.Said);
        (await Processes.LeftoversAsync(data.Path, Patience)).ShouldBeEmpty();
    }

    private static async Task<string> HouseholdsAsync(ServiceProcess service)
    {
        using var village = await Official.SignInAsync(service, "village");
        return (await village.GetAsync("/api/v1/households?pageSize=200")).ToJsonString();
    }
}
