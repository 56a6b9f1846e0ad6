using System.Globalization;
using System.Text.RegularExpressions;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Register.Identity;

/// <summary>公民身份号码 (GB 11643-1999, domain 5.1): shape, check character, a real date, an age up to 130.</summary>
public sealed partial record IdNumber
{
    private const int OldestAge = 130;
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

    /// <summary>Six first and four last characters, as screens show it.</summary>
    public string Masked => Mask(Text);

    public int AgeOn(DateOnly day)
    {
        var age = day.Year - BirthDate.Year;
        return BirthDate > day.AddYears(-age) ? age - 1 : age;
    }

    public Result Matches(Sex sex) => sex == Sex ? Result.Done : IdNumberRefusals.SexMismatch;

    public static Result<IdNumber> Parse(string? text, DateOnly today)
    {
        var normalised = HalfWidth.Of(text).ToUpperInvariant().TrimStart('\'');
        if (normalised.Length == 0)
        {
            return IdNumberRefusals.Missing;
        }

        if (Scientific().IsMatch(normalised))
        {
            return IdNumberRefusals.SpreadsheetNumber;
        }

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
            return normalised.EndsWith("000", StringComparison.Ordinal) ? IdNumberRefusals.SpreadsheetNumber : IdNumberRefusals.Checksum;
        }

        if (birth > today)
        {
            return IdNumberRefusals.BornInFuture;
        }

        var number = new IdNumber(normalised, birth);
        return number.AgeOn(today) > OldestAge ? IdNumberRefusals.TooOld : number;
    }

    /// <summary>The masked form of a stored number, whatever its shape.</summary>
    public static string Mask(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Length < 10 ? new string('*', number.Length) : $"{number[..6]}{new string('*', number.Length - 10)}{number[^4..]}";
    }

    [GeneratedRegex(@"^[0-9]{17}[0-9X]\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^[0-9]{15}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Old();

    [GeneratedRegex(@"^[0-9]\.[0-9]+E\+?[0-9]+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scientific();
}
