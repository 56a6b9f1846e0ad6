using System.Text.RegularExpressions;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Register.Identity;

/// <summary>A mobile or a landline with its area code (domain 5.3).</summary>
public sealed partial record PhoneNumber
{
    private PhoneNumber(string text) => Text = text;

    public string Text { get; }

    public string Masked => Text.Length == 11 && Text[0] == '1' ? $"{Text[..3]}****{Text[^4..]}" : $"{Text[..^4]}****";

    public static Result<PhoneNumber> Parse(string? text)
    {
        var normalised = HalfWidth.Of(text);
        return Mobile().IsMatch(normalised) || Landline().IsMatch(normalised) ? new PhoneNumber(normalised) : PhoneNumberRefusals.Malformed;
    }

    [GeneratedRegex(@"^1[3-9]\d{9}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^0\d{2,3}-?\d{7,8}(-\d{1,6})?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Landline();
}

public static class PhoneNumberRefusals
{
    public static readonly Refusal Malformed = new("phone.malformed", "电话号码不正确，请填写11位手机号或带区号的固定电话；没有电话的可填亲属电话。");
}
