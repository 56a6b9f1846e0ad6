using System.Globalization;

namespace Monitoring.Benchmarks;

/// <summary>Numbers of the command line: <c>--name value</c>, and the first bare one.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, int> named = [];

    public int? First { get; private init; }

    public static Arguments From(string[] args)
    {
        var rest = args.Skip(1).ToList();
        var first = rest.Count > 0 && !rest[0].StartsWith('-') ? rest[0] : null;
        var made = new Arguments { First = first is null ? null : Number(first) };
        foreach (var pair in rest.Skip(first is null ? 0 : 1).Chunk(2))
        {
            made.named[pair[0].TrimStart('-')] = Number(pair[^1]);
        }

        return made;
    }

    public int Of(string name, int otherwise) => named.GetValueOrDefault(name, otherwise);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
