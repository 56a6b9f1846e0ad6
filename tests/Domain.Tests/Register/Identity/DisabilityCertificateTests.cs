using Monitoring.Domain.Register.Identity;

namespace Monitoring.Domain.Tests.Register.Identity;

public sealed class DisabilityCertificateTests
{
    private const string Holder = "441302195001010003";
    private static readonly DateOnly Today = new(2026, 2, 14);

    [Theory(DisplayName = "残疾类别、等级、补发次数由证号得出 (5.2)")]
    [InlineData(Holder + "11", DisabilityCategory.Visual, 1, 0, "1、2级")]
    [InlineData(Holder + "24", DisabilityCategory.Hearing, 4, 0, "3、4级")]
    [InlineData(Holder + "53B2", DisabilityCategory.Intellectual, 3, 2, "3、4级")]
    [InlineData(Holder + "72b1", DisabilityCategory.Multiple, 2, 1, "1、2级")]
    public void Parse_Valid_YieldsCategoryAndGrade(string text, DisabilityCategory category, int grade, int reissues, string group)
    {
        var certificate = DisabilityCertificate.Parse(text, Today, IdNumber.Parse(Holder, Today).Value).Value;

        certificate.Category.ShouldBe(category);
        certificate.Grade.ShouldBe(grade);
        certificate.Reissues.ShouldBe(reissues);
        DisabilityLabels.Of(certificate.GradeGroup).ShouldBe(group);
    }

    [Theory(DisplayName = "不合格的残疾证号：逐种说明错在哪里 (5.2)")]
    [InlineData(Holder, "disability-certificate.only-id")]
    [InlineData(Holder + "81", "disability-certificate.malformed")]
    [InlineData(Holder + "15", "disability-certificate.malformed")]
    [InlineData(Holder + "11B0", "disability-certificate.malformed")]
    [InlineData("44130219500101000411", "disability-certificate.holder-id")]
    [InlineData("44130219600615001811", "disability-certificate.of-another")]
    [InlineData("", "disability-certificate.missing")]
    public void Parse_Invalid_SaysWhatIsWrong(string text, string code) =>
        DisabilityCertificate.Parse(text, Today, IdNumber.Parse(Holder, Today).Value).Refusal.Code.ShouldBe(code);

    [Fact(DisplayName = "1是视力、2是听力，与残联文件一致 (5.2)")]
    public void Category_OneIsVisual_TwoIsHearing()
    {
        DisabilityLabels.Of((DisabilityCategory)1).ShouldBe("视力残疾");
        DisabilityLabels.Of((DisabilityCategory)2).ShouldBe("听力残疾");
    }

    [Fact(DisplayName = "显示时身份证部分遮盖")]
    public void Masked_HidesTheId() =>
        DisabilityCertificate.Parse(Holder + "53").Value.Masked.ShouldBe("441302********000353");
}
