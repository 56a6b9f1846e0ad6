namespace Monitoring.Architecture.Tests;

public sealed class FeatureTests
{
    private const string Prefix = "namespace Monitoring.Host.Features.";

    [Fact(DisplayName = "架构：宿主的各业务区互不引用，共同的含义下沉到领域层")]
    public void Features_DoNotUseEachOther()
    {
        var areas = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "Host", "Features")).Select(Path.GetFileName).ToList();
        areas.ShouldNotBeEmpty();
        var uses = areas.SelectMany(area => Repository.Sources(Path.Combine("Host", "Features", area!))
            .SelectMany(file => File.ReadLines(file)
                .Where(l => l.StartsWith("using Monitoring.Host.Features.", StringComparison.Ordinal))
                .Select(l => l["using Monitoring.Host.Features.".Length..].TrimEnd(';').Split('.')[0])
                .Where(used => used != area)
                .Select(used => $"{area} → {used} in {Path.GetFileName(file)}")));
        uses.ShouldBeEmpty();
    }

    [Fact(DisplayName = "架构：文件里的命名空间与所在业务区一致")]
    public void Namespaces_FollowFolders()
    {
        var files = Repository.Sources(Path.Combine("Host", "Features")).ToList();
        files.ShouldNotBeEmpty();
        files.Where(f => !File.ReadLines(f).Any(l => l.StartsWith(Prefix + AreaOf(f), StringComparison.Ordinal)))
            .Select(f => Path.GetRelativePath(Repository.Root, f)).ShouldBeEmpty();
    }

    private static string AreaOf(string file) =>
        Path.GetRelativePath(Path.Combine(Repository.Root, "Host", "Features"), file).Split('/')[0];
}
