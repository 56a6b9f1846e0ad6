using System.Reflection;
using System.Text.RegularExpressions;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Tests;

public sealed partial class GlossaryTests
{
    private static readonly Type[] Types = [.. typeof(Refusal).Assembly.GetTypes().Where(type => type.IsPublic)];

    private static readonly string[] Rows = [.. File.ReadLines(FindGlossary()).Where(line => line.StartsWith('|') && line.Contains('`'))];

    [Fact(DisplayName = "词汇表：每一行都有中文、英文、含义和不用的词")]
    public void Rows_AreComplete()
    {
        Rows.Length.ShouldBeGreaterThan(40);
        Rows.Where(row => row.Split('|').Length != 6 || row.Split('|')[1..5].Any(string.IsNullOrWhiteSpace)).ShouldBeEmpty();
    }

    [Fact(DisplayName = "词汇表：每个英文名称都是代码里的名称")]
    public void Identifiers_ExistInTheCode() =>
        Rows.SelectMany(row => Identifier().Matches(row)).Select(match => match.Groups[1].Value).Where(name => !Exists(name)).ShouldBeEmpty();

    [Fact(DisplayName = "词汇表：一个中文词只有一行")]
    public void Terms_AreUnique() =>
        Rows.SelectMany(row => row.Split('|')[1].Split('、', StringSplitOptions.TrimEntries)).ShouldBeUnique();

    private static bool Exists(string name)
    {
        var parts = name.Split('.');
        return parts.Length == 1
            ? Types.Any(type => NameOf(type) == name)
            : Types.Any(type => type.Namespace!.EndsWith("." + name, StringComparison.Ordinal)
                || (NameOf(type) == parts[0] && type.GetMember(parts[1], BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Length > 0));
    }

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    private static string FindGlossary()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "docs", "glossary.md")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("docs/glossary.md was not found above the tests."), "docs", "glossary.md");
    }

    [GeneratedRegex("`([A-Za-z.]+)`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Identifier();
}
