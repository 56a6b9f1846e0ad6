using System.Text.RegularExpressions;
using Monitoring.Domain.Acts;

namespace Monitoring.Architecture.Tests;

public sealed partial class ActTests
{
    private static readonly ActKind[] Kinds = Enum.GetValues<ActKind>();

    [Fact(DisplayName = "办理行为：文档里的表与代码逐项相同，名称也相同")]
    public void Table_NamesEveryKind()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "acts-and-events.md"))
            .Select(line => Row().Match(line)).Where(match => match.Success)
            .Select(match => (match.Groups["code"].Value, match.Groups["label"].Value)).ToList();
        rows.ShouldBe(Kinds.Select(kind => (kind.Code(), kind.Label())), ignoreOrder: true);
    }

    [Fact(DisplayName = "办理行为：每一种都有人办，没有只写在名单上的")]
    public void EveryKind_IsDoneSomewhere()
    {
        var code = string.Concat(new[] { "Persistence", "Host" }.SelectMany(Repository.Sources).Select(File.ReadAllText));
        Kinds.ShouldNotBeEmpty();
        Kinds.Except(Mention().Matches(code).Select(match => Enum.Parse<ActKind>(match.Groups["kind"].Value))).ShouldBeEmpty();
    }

    [GeneratedRegex(@"^\| `(?<code>[a-z.-]+)` \| (?<label>[^|]+) \|", RegexOptions.NonBacktracking)]
    private static partial Regex Row();

    [GeneratedRegex(@"\bActKind\.(?<kind>[A-Z][A-Za-z]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Mention();
}
