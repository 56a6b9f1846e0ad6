using System.Text.RegularExpressions;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Register.Identity;

/// <summary>残疾人证号: the holder's ID, then category 1–7 and grade 1–4, then B1… when reissued (domain 5.2).</summary>
public sealed partial record DisabilityCertificate
{
    private DisabilityCertificate(string text) => Text = text;

    public string Text { get; }

    public string HolderId => Text[..18];

    /// <summary>1 视力 2 听力 3 言语 4 肢体 5 智力 6 精神 7 多重.</summary>
    public int Category => Text[18] - '0';

    public int Grade => Text[19] - '0';

    public static Result<DisabilityCertificate> Parse(string? text)
    {
        var normalised = HalfWidth.Of(text).ToUpperInvariant();
        return Shape().IsMatch(normalised) ? new DisabilityCertificate(normalised) : DisabilityCertificateRefusals.Malformed;
    }

    [GeneratedRegex(@"^\d{17}[\dX][1-7][1-4](B[1-9])?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}

public static class DisabilityCertificateRefusals
{
    public static readonly Refusal Malformed = new("disability-certificate.malformed", "残疾证号应为身份证号加1位类别和1位等级共20位（补发的再加B1、B2…），请对照证件核对。");
}
