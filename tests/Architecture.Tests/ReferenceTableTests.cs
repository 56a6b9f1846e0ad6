namespace Monitoring.Architecture.Tests;

public sealed class ReferenceTableTests
{
    private static readonly Dictionary<string, string[]> Allowed =
        File.ReadLines(Path.Combine(Repository.Root, "docs", "architecture.md"))
            .SkipWhile(l => !l.StartsWith("| Project |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(l => l.StartsWith('|'))
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(c => c[1], c => c[2].Split(',', StringSplitOptions.TrimEntries), StringComparer.Ordinal);

    [Fact(DisplayName = "架构：引用表和项目清单都不为空")]
    public void Subjects_AreFound()
    {
        Allowed.Count.ShouldBeGreaterThan(4);
        Repository.Projects.Count.ShouldBeGreaterThan(4);
    }

    [Fact(DisplayName = "架构：每个项目都在引用表中有一行")]
    public void EveryProject_HasARow() =>
        Repository.Projects.Select(p => p.Name).Where(p => !Allowed.ContainsKey(p)).ShouldBeEmpty();

    [Fact(DisplayName = "架构：项目只引用表中允许的项目")]
    public void EveryReference_IsAllowed() =>
        Repository.Projects
            .SelectMany(p => p.References.Where(r => Allowed.TryGetValue(p.Name, out var may) && !may.Contains(r)).Select(r => $"{p.Name} → {r}"))
            .ShouldBeEmpty();

    [Fact(DisplayName = "架构：产品项目不引用宿主")]
    public void NoProductProject_ReferencesHost() =>
        Repository.Projects.Where(p => !p.Name.StartsWith("tests/", StringComparison.Ordinal) && p.References.Contains("Host"))
            .ShouldBeEmpty();
}
