using System.Xml.Linq;

namespace Monitoring.Architecture.Tests;

/// <summary>The working tree, found from the test's own folder upwards.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<Project> Projects { get; } =
        [.. Directory.EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories)
            .Where(f => !f.Contains("node_modules", StringComparison.Ordinal) && !f.Contains("artifacts", StringComparison.Ordinal))
            .Select(Read)
            .OrderBy(p => p.Name, StringComparer.Ordinal)];

    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal));

    private static Project Read(string file)
    {
        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Select(r => NameOf(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, r.Attribute("Include")!.Value))));
        return new Project(NameOf(file), [.. references]);
    }

    private static string NameOf(string file) => Path.GetRelativePath(Root, Path.GetDirectoryName(file)!).Replace('\\', '/');

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Monitoring.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Monitoring.sln was not found above the tests.");
    }
}

internal sealed record Project(string Name, IReadOnlyList<string> References);
