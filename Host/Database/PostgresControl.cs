using System.Diagnostics;
using System.Globalization;

namespace Monitoring.Host.Database;

/// <summary>initdb and pg_ctl for one cluster.</summary>
internal sealed class PostgresControl(string binaries, string cluster)
{
    private bool started;

    private string PidFile => Path.Combine(cluster, "postmaster.pid");

    /// <summary>Made beside and moved into place, so that a kill half-way leaves nothing that looks whole.</summary>
    public async Task CreateIfMissingAsync(string password, CancellationToken cancelled)
    {
        if (Directory.Exists(cluster))
        {
            return;
        }

        // A new name each time: the command of a killed host may still be writing to its own.
        var half = $"{cluster}.new-{Path.GetRandomFileName()}";
        RemoveHalfMade();

        var secret = Path.Combine(Path.GetDirectoryName(cluster)!, "initdb.secret");
        Directory.CreateDirectory(half, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await PrivateFile.WriteAsync(secret, password, cancelled);
        try
        {
            await DatabaseUser.Current.OwnAsync(half, cancelled);
            await DatabaseUser.Current.OwnAsync(secret, cancelled);
            // --locale=C would leave Chinese without trigrams and the search silently empty.
            await Shell.RunAsync(Program("initdb", "-D", half, "-U", "app", "-E", "UTF8", "--locale=C.UTF-8", "-A", "scram-sha-256", "--pwfile", secret), cancelled);
            Directory.Move(half, cluster);
        }
        finally
        {
            File.Delete(secret);
        }
    }

    public async Task StartAsync(int port, CancellationToken cancelled)
    {
        var options = string.Create(CultureInfo.InvariantCulture,
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c timezone=Asia/Shanghai -c ssl=off -c max_connections=200");
        started = true;
        await Shell.RunAsync(Program("pg_ctl", "-D", cluster, "-w", "-t", "60", "-l", Path.Combine(cluster, "server.log"), "-o", options, "start"), cancelled);
    }

    /// <summary>Stops a server whose host was killed, and forgets a pid file that names nobody's server.</summary>
    public async Task StopLeftoverAsync(CancellationToken cancelled)
    {
        if (!File.Exists(PidFile))
        {
            return;
        }

        if (IsRunning())
        {
            await Shell.RunAsync(Program("pg_ctl", "-D", cluster, "-m", "fast", "-w", "-t", "60", "stop"), cancelled);
        }
        else
        {
            File.Delete(PidFile);
        }
    }

    public async Task StopAsync()
    {
        if (started && File.Exists(PidFile))
        {
            await Shell.TryAsync(Program("pg_ctl", "-D", cluster, "-m", "fast", "-w", "-t", "30", "stop"), CancellationToken.None);
        }
    }

    private void RemoveHalfMade()
    {
        foreach (var half in Directory.GetDirectories(Path.GetDirectoryName(cluster)!, Path.GetFileName(cluster) + ".new-*"))
        {
            try
            {
                Directory.Delete(half, recursive: true);
            }
            catch (IOException)
            {
                // Still being written; the next first start removes it.
            }
        }
    }

    /// <summary>The number may have been given to another program since; its command line tells.</summary>
    private bool IsRunning()
    {
        try
        {
            var first = File.ReadLines(PidFile).FirstOrDefault();
            return int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var pid) && IsOurServer(File.ReadAllText($"/proc/{pid}/cmdline").Split('\0'));
        }
        catch (IOException)
        {
            return false;
        }
    }

    private bool IsOurServer(string[] command) =>
        Path.GetFileName(command[0]) == "postgres" && command.Contains(cluster, StringComparer.Ordinal);

    private ProcessStartInfo Program(string name, params string[] arguments) =>
        DatabaseUser.Current.Command(Path.Combine(binaries, "bin", name), arguments);
}
