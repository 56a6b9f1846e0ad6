using System.Text.RegularExpressions;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Register.Identity;

/// <summary>残疾人证号: the holder's ID, then category 1–7 and grade 1–4, then B1… when reissued (domain 5.2).</summary>
/// <remarks>Category and grade follow from the number: they are shown, never typed.</remarks>
public sealed partial record DisabilityCertificate
{
    private DisabilityCertificate(string text) => Text = text;

    public string Text { get; }

    public string HolderId => Text[..18];

    public DisabilityCategory Category => (DisabilityCategory)(Text[18] - '0');

    public int Grade => Text[19] - '0';

    /// <summary>How often it was reissued (补发): 0 for the first one.</summary>
    public int Reissues => Text.Length == 22 ? Text[21] - '0' : 0;

    /// <summary>The box of form 3 part 三.</summary>
    public DisabilityGradeGroup GradeGroup => Grade <= 2 ? DisabilityGradeGroup.Severe : DisabilityGradeGroup.Moderate;

    public string Masked => IdNumber.Mask(HolderId) + Text[18..];

    /// <summary>The number alone, as it is read from a form that knows the holder elsewhere.</summary>
    public static Result<DisabilityCertificate> Parse(string? text)
    {
        var normalised = HalfWidth.Of(text).ToUpperInvariant();
        return normalised.Length == 0 ? DisabilityCertificateRefusals.Missing
            : OnlyId().IsMatch(normalised) ? DisabilityCertificateRefusals.OnlyId
            : Shape().IsMatch(normalised) ? new DisabilityCertificate(normalised)
            : DisabilityCertificateRefusals.Malformed;
    }

    /// <summary>The number of a certain person: its first 18 characters are a valid ID and that person's.</summary>
    public static Result<DisabilityCertificate> Parse(string? text, DateOnly today, IdNumber? holder)
    {
        var certificate = Parse(text);
        if (!certificate.IsDone)
        {
            return certificate;
        }

        var id = IdNumber.Parse(certificate.Value.HolderId, today);
        return !id.IsDone ? DisabilityCertificateRefusals.HolderId(id.Refusal)
            : holder is not null && holder.Text != certificate.Value.HolderId ? DisabilityCertificateRefusals.OfAnother
            : certificate;
    }

    [GeneratedRegex(@"^[0-9]{17}[0-9X][1-7][1-4](B[1-9])?\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^[0-9]{17}[0-9X]\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OnlyId();
}

/// <summary>The digit of the certificate number.</summary>
public enum DisabilityCategory
{
    Visual = 1,
    Hearing = 2,
    Speech = 3,
    Physical = 4,
    Intellectual = 5,
    Mental = 6,
    Multiple = 7,
}

/// <summary>As form 3 prints it.</summary>
public enum DisabilityGradeGroup
{
    Severe,
    Moderate,
}

public static class DisabilityLabels
{
    public static string Of(DisabilityCategory category) => category switch
    {
        DisabilityCategory.Visual => "视力残疾",
        DisabilityCategory.Hearing => "听力残疾",
        DisabilityCategory.Speech => "言语残疾",
        DisabilityCategory.Physical => "肢体残疾",
        DisabilityCategory.Intellectual => "智力残疾",
        DisabilityCategory.Mental => "精神残疾",
        DisabilityCategory.Multiple => "多重残疾",
    };

    public static string Of(DisabilityGradeGroup group) => group switch
    {
        DisabilityGradeGroup.Severe => "1、2级",
        DisabilityGradeGroup.Moderate => "3、4级",
    };
}
