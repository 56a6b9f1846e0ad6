using System.Text;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Register.Identity;

/// <summary>姓名: 2 to 30 Han characters, rare ones included, with · inside the names of many peoples (domain 5.3).</summary>
/// <remarks>No Unicode normalisation: it would replace compatibility characters by others than the ones on the ID card.</remarks>
public sealed record PersonName
{
    private const int Shortest = 2;
    private const int Longest = 30;
    private const char Dot = '·';

    private PersonName(string text) => Text = text;

    public string Text { get; }

    /// <summary>张*明, and 张* where there are only two: the form for anything that may be read online.</summary>
    public string Masked
    {
        get
        {
            Rune[] characters = [.. Text.EnumerateRunes()];
            return characters.Length == 2
                ? $"{characters[0]}*"
                : $"{characters[0]}{new string('*', characters.Length - 2)}{characters[^1]}";
        }
    }

    public static Result<PersonName> Parse(string? text)
    {
        var name = string.Concat(HalfWidth.Of(text).EnumerateRunes().Select(rune => IsDot(rune) ? new Rune(Dot) : rune));
        if (name.Length == 0)
        {
            return PersonNameRefusals.Missing;
        }

        if (name.EnumerateRunes().FirstOrDefault(rune => !Han.Contains(rune) && rune.Value != Dot) is { Value: > 0 } other)
        {
            return PersonNameRefusals.NotHan(other.ToString());
        }

        if (name[0] == Dot || name[^1] == Dot || name.Contains("··", StringComparison.Ordinal))
        {
            return PersonNameRefusals.DotMisplaced;
        }

        return name.EnumerateRunes().Count() is < Shortest or > Longest ? PersonNameRefusals.Length : new PersonName(name);
    }

    /// <summary>The dots that input methods and other systems put in place of U+00B7.</summary>
    private static bool IsDot(Rune rune) => rune.Value is Dot or '•' or '‧' or '・' or '･' or '∙' or '⋅' or '.' or '．' or '。';
}
