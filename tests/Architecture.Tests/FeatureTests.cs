namespace Monitoring.Architecture.Tests;

public sealed class FeatureTests
{
    private const string Prefix = "namespace Monitoring.Host.Features.";

    [Fact(DisplayName = "架构：宿主的各业务区互不引用，共同的含义下沉到领域层")]
    public void Features_DoNotUseEachOther()
    {
        var areas = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "Host", "Features")).Select(Path.GetFileName).ToList();
        areas.ShouldNotBeEmpty();
        var uses = areas.SelectMany(area => Usings(Path.Combine("Host", "Features", area!))
            .Where(used => used.Name.StartsWith("Monitoring.Host.Features.", StringComparison.Ordinal) && used.Name.Split('.')[3] != area)
            .Select(used => $"{area} → {used.Name} in {used.File}"));
        uses.ShouldBeEmpty();
    }

    [Fact(DisplayName = "架构：合看几个业务区的页面站在各区之上，各区不引用它")]
    public void Overviews_StandAboveTheFeatures()
    {
        Usings(Path.Combine("Host", "Overviews")).ShouldContain(used => used.Name.StartsWith("Monitoring.Host.Features.", StringComparison.Ordinal));
        Usings(Path.Combine("Host", "Features"))
            .Where(used => used.Name.StartsWith("Monitoring.Host.Overviews", StringComparison.Ordinal))
            .Select(used => used.File).ShouldBeEmpty();
    }

    [Fact(DisplayName = "架构：文件里的命名空间与所在业务区一致")]
    public void Namespaces_FollowFolders()
    {
        var files = Repository.Sources(Path.Combine("Host", "Features")).ToList();
        files.ShouldNotBeEmpty();
        files.Where(f => !File.ReadLines(f).Any(l => l.StartsWith(Prefix + AreaOf(f), StringComparison.Ordinal)))
            .Select(f => Path.GetRelativePath(Repository.Root, f)).ShouldBeEmpty();
    }

    private static List<(string Name, string File)> Usings(string folder)
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.razor", SearchOption.AllDirectories);
        return [.. Repository.Sources(folder).Concat(pages)
            .SelectMany(file => File.ReadLines(file)
                .Select(line => line.TrimStart('@'))
                .Where(line => line.StartsWith("using Monitoring.", StringComparison.Ordinal))
                .Select(line => (line["using ".Length..].TrimEnd(';'), Path.GetFileName(file))))];
    }

    private static string AreaOf(string file) =>
        Path.GetRelativePath(Path.Combine(Repository.Root, "Host", "Features"), file).Split('/')[0];
}
