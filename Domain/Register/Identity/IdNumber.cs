using System.Globalization;
using System.Text.RegularExpressions;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Register.Identity;

/// <summary>公民身份号码 (GB 11643-1999, domain 5.1): shape, check character, a real date, an age up to 130.</summary>
public sealed partial record IdNumber
{
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>First two digits of mainland provinces, of Hong Kong, Macao, Taiwan permits and of foreign permanent residents.</summary>
    private static readonly HashSet<string> Provinces =
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53",
        "54", "61", "62", "63", "64", "65", "71", "81", "82", "83", "91", "93",
    ];

    private IdNumber(string text, DateOnly birthDate) => (Text, BirthDate) = (text, birthDate);

    public string Text { get; }

    public DateOnly BirthDate { get; }

    public Sex Sex => (Text[16] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

    /// <summary>People move and permits differ: an unknown area is a warning, never an error.</summary>
    public bool AreaIsKnown => Provinces.Contains(Text[..2]);

    public static Result<IdNumber> Parse(string? text, DateOnly today)
    {
        var normalised = HalfWidth.Of(text).ToUpperInvariant();
        if (Old().IsMatch(normalised))
        {
            return IdNumberRefusals.FifteenDigits;
        }

        if (!Shape().IsMatch(normalised))
        {
            return IdNumberRefusals.Malformed;
        }

        if (!DateOnly.TryParseExact(normalised[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth))
        {
            return IdNumberRefusals.NoSuchDate;
        }

        if (CheckCharacters[Enumerable.Range(0, 17).Sum(i => (normalised[i] - '0') * Weights[i]) % 11] != normalised[17])
        {
            return IdNumberRefusals.Checksum;
        }

        if (birth > today)
        {
            return IdNumberRefusals.BornInFuture;
        }

        return birth < today.AddYears(-131).AddDays(1) ? IdNumberRefusals.TooOld : new IdNumber(normalised, birth);
    }

    /// <summary>First six and last four, as screens show it.</summary>
    public static string Mask(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Length < 10 ? new string('*', number.Length) : $"{number[..6]}{new string('*', number.Length - 10)}{number[^4..]}";
    }

    [GeneratedRegex(@"^\d{17}[\dX]$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^\d{15}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Old();
}

public static class IdNumberRefusals
{
    public static readonly Refusal Malformed = new("id-number.malformed", "身份证号应为18位（前17位数字，最后一位数字或X），请对照证件核对。");
    public static readonly Refusal FifteenDigits = new("id-number.fifteen-digits", "这是15位旧身份证号，请填写18位新号码。");
    public static readonly Refusal NoSuchDate = new("id-number.no-such-date", "身份证号中的出生日期不存在，请对照证件核对。");
    public static readonly Refusal Checksum = new("id-number.checksum", "身份证号校验位不对，可能有一位输错，请对照证件核对。");
    public static readonly Refusal BornInFuture = new("id-number.born-in-future", "身份证号中的出生日期晚于今天，请对照证件核对。");
    public static readonly Refusal TooOld = new("id-number.too-old", "按身份证号年龄超过130岁，请对照证件核对。");
    public static readonly Refusal SexMismatch = new("id-number.sex-mismatch", "性别与身份证号不一致，请核对。");
}
