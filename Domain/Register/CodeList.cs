using System.Collections.Frozen;
using System.Text.Json;
using Monitoring.Domain.Register.Identity;

namespace Monitoring.Domain.Register;

/// <summary>One entry of a closed list: the stable code programs exchange, the words people read.</summary>
public sealed record CodeListEntry(string Code, string Label);

/// <summary>A closed list as pages, the API and import see it, whatever its type.</summary>
public abstract class CodeList(string name, string title)
{
    /// <summary>The list's own stable name, such as <c>risk</c>.</summary>
    public string Name { get; } = name;

    public string Title { get; } = title;

    public abstract IReadOnlyList<CodeListEntry> Entries { get; }

    /// <summary>The words a spreadsheet may hold in this column, in one sentence for a refusal.</summary>
    public string Choices => string.Join('、', Entries.Select(entry => entry.Label));
}

/// <summary>Codes and words of one enumeration. The code is the member's name in upper case, JobUnstable as JOB_UNSTABLE.</summary>
public sealed class CodeList<TEnum> : CodeList
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<TEnum, string> Codes =
        Enum.GetValues<TEnum>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString()));

    private readonly Func<TEnum, string> label;
    private readonly FrozenDictionary<string, TEnum> byWord;

    /// <param name="name">The list's stable name.</param>
    /// <param name="title">Its name for people.</param>
    /// <param name="label">The words of each member, an exhaustive switch.</param>
    /// <param name="alias">Another word that other systems use for a member; null where there is none.</param>
    public CodeList(string name, string title, Func<TEnum, string> label, Func<TEnum, string?>? alias = null)
        : base(name, title)
    {
        this.label = label;
        Values = Enum.GetValues<TEnum>();
        Entries = [.. Values.Select(value => new CodeListEntry(Code(value), label(value)))];
        byWord = Values
            .SelectMany(value => new[] { Code(value), label(value), alias?.Invoke(value) }.OfType<string>().Select(word => (Word: Plain(word), value)))
            .DistinctBy(pair => pair.Word)
            .ToFrozenDictionary(pair => pair.Word, pair => pair.value);
    }

    public IReadOnlyList<TEnum> Values { get; }

    public override IReadOnlyList<CodeListEntry> Entries { get; }

    public static string Code(TEnum value) => Codes[value];

    public string Label(TEnum value) => label(value);

    /// <summary>By code or by Chinese words, however they are spaced and bracketed.</summary>
    public bool TryParse(string? text, out TEnum value) => byWord.TryGetValue(Plain(text), out value);

    private static string Plain(string? text) => HalfWidth.Of(text).ToUpperInvariant();
}
