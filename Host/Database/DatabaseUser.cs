using System.Diagnostics;
using Monitoring.Host.Startup;

namespace Monitoring.Host.Database;

/// <summary>PostgreSQL refuses to run as root; then it runs as <c>postgres</c>, or <c>nobody</c> where that user is missing.</summary>
public sealed class DatabaseUser
{
    private readonly string? name;

    private DatabaseUser(string? name) => this.name = name;

    public static DatabaseUser Current { get; } = new(Environment.IsPrivilegedProcess ? Pick() : null);

    /// <summary>The command that runs a program as this user; the program itself when no change is needed.</summary>
    public ProcessStartInfo Command(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(name is null ? program : "setpriv")
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (name is not null)
        {
            foreach (var option in (string[])["--reuid", name, "--regid", GroupOf(name), "--clear-groups", "--no-new-privs", program])
            {
                start.ArgumentList.Add(option);
            }
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LC_ALL"] = "C.UTF-8";
        return start;
    }

    /// <summary>Gives a folder of ours to the database user.</summary>
    public async Task OwnAsync(string folder, CancellationToken cancelled)
    {
        if (name is not null)
        {
            await Shell.RunAsync(new ProcessStartInfo("chown") { ArgumentList = { "-R", $"{name}:{GroupOf(name)}", folder } }, cancelled);
        }
    }

    /// <summary>Refuses, naming the directory, when the database user cannot come through to a path.</summary>
    public async Task RequireReachAsync(string path, CancellationToken cancelled)
    {
        foreach (var folder in FromRoot(path))
        {
            // By its full path: a bare name is first looked for in the current directory, and this repository has a ./test.
            if (!await Shell.TryAsync(Command("/usr/bin/test", ["-x", folder]), cancelled))
            {
                throw new StartupRefusal(
                    $"数据库用户 {name ?? Environment.UserName} 无法进入目录 {folder}。请执行 chmod o+x {folder}，或把程序和数据放到其他目录（--data DIR）。 (the database user cannot enter {folder})");
            }
        }
    }

    private static IEnumerable<string> FromRoot(string path)
    {
        var folders = new Stack<string>();
        for (var folder = new DirectoryInfo(path); folder is not null; folder = folder.Parent)
        {
            folders.Push(folder.FullName);
        }

        return folders;
    }

    private static string Pick() => File.ReadLines("/etc/passwd").Any(l => l.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private static string GroupOf(string user) =>
        File.ReadLines("/etc/passwd").First(l => l.StartsWith(user + ":", StringComparison.Ordinal)).Split(':')[3];
}
