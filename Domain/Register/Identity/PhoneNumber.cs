using System.Text.RegularExpressions;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Register.Identity;

/// <summary>A mobile or a landline with its area code (domain 5.3).</summary>
public sealed partial record PhoneNumber
{
    private PhoneNumber(string text) => Text = text;

    public string Text { get; }

    public bool IsMobile => Text[0] == '1';

    /// <summary>138****5678, 0752****4567: enough to recognise, not to call.</summary>
    public string Masked => IsMobile ? $"{Text[..3]}****{Text[^4..]}" : $"{Text[..AreaLength]}****{Subscriber[^4..]}";

    /// <summary>Beijing and the 02x cities have three digits, all others four.</summary>
    private int AreaLength => Text[1] is '1' or '2' ? 3 : 4;

    private string Subscriber => Text[AreaLength..].TrimStart('-').Split('-')[0];

    public static Result<PhoneNumber> Parse(string? text)
    {
        var normalised = HalfWidth.Of(text);
        if (normalised.Length == 0)
        {
            return PhoneNumberRefusals.Missing;
        }

        var mobile = Prefix().Replace(normalised, "").Replace("-", "", StringComparison.Ordinal);
        return Mobile().IsMatch(mobile) ? new PhoneNumber(mobile)
            : Landline().IsMatch(normalised) ? new PhoneNumber(normalised)
            : PhoneNumberRefusals.Malformed;
    }

    [GeneratedRegex(@"^(\+86|0086)-?", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^1[3-9][0-9]{9}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^0[0-9]{2,3}-?[0-9]{7,8}(-[0-9]{1,6})?\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Landline();
}

public static class PhoneNumberRefusals
{
    public static readonly Refusal Missing = new("phone.missing", "没有填写电话号码；没有电话的可填亲属电话并写明机主。");
    public static readonly Refusal Malformed = new("phone.malformed", "电话号码不正确，请填写11位手机号或带区号的固定电话；没有电话的可填亲属电话。");
}
