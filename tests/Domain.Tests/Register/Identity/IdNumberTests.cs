using Monitoring.Domain.Register;
using Monitoring.Domain.Register.Identity;

namespace Monitoring.Domain.Tests.Register.Identity;

public sealed class IdNumberTests
{
    private static readonly DateOnly Today = new(2026, 2, 14);

    [Theory(DisplayName = "合格的身份证号：性别、出生日期由号码得出 (5.1)")]
    [InlineData("11010519491231002X", Sex.Female, "1949-12-31")]
    [InlineData("441302195001010003", Sex.Female, "1950-01-01")]
    [InlineData("44130219600615000X", Sex.Female, "1960-06-15")]
    [InlineData("44130219600615000x", Sex.Female, "1960-06-15")]
    [InlineData("441302196006150018", Sex.Male, "1960-06-15")]
    public void Parse_Valid_YieldsSexAndBirthDate(string text, Sex sex, string birthDate)
    {
        var number = IdNumber.Parse(text, Today).Value;

        number.Text.ShouldBe(text.ToUpperInvariant());
        number.Sex.ShouldBe(sex);
        number.BirthDate.ShouldBe(DateOnly.Parse(birthDate));
    }

    [Theory(DisplayName = "不合格的身份证号：逐种说明错在哪里 (5.1)")]
    [InlineData("441302195001010004", "id-number.checksum")]
    [InlineData("441302201002290009", "id-number.no-such-date")]
    [InlineData("441302199913010004", "id-number.no-such-date")]
    [InlineData("441302209912310001", "id-number.born-in-future")]
    [InlineData("440524188001010014", "id-number.too-old")]
    [InlineData("441302500101000", "id-number.fifteen-digits")]
    [InlineData("44130219500101000", "id-number.malformed")]
    [InlineData("4413021950010100033", "id-number.malformed")]
    [InlineData("X41302195001010003", "id-number.malformed")]
    [InlineData("٤41302195001010003", "id-number.malformed")]
    [InlineData("4.41302E+17", "id-number.spreadsheet-number")]
    [InlineData("441302196006150000", "id-number.spreadsheet-number")]
    [InlineData("", "id-number.missing")]
    [InlineData(null, "id-number.missing")]
    public void Parse_Invalid_SaysWhatIsWrong(string? text, string code) =>
        IdNumber.Parse(text, Today).Refusal.Code.ShouldBe(code);

    [Theory(DisplayName = "全角、空格、文本前缀一律规整后再校验 (5.1)")]
    [InlineData("４４１３０２１９６００６１５０００ｘ", "44130219600615000X")]
    [InlineData(" 441302 19500101 0003\n", "441302195001010003")]
    [InlineData("'441302195001010003", "441302195001010003")]
    public void Parse_AsPeopleTypeIt_IsNormalised(string text, string normalised) =>
        IdNumber.Parse(text, Today).Value.Text.ShouldBe(normalised);

    [Fact(DisplayName = "任一位数字输错，都不会通过 (GB 11643)")]
    public void Parse_AnySingleDigitWrong_IsRefused()
    {
        const string Good = "441302195001010003";
        for (var i = 0; i < 17; i++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var changed = Good[..i] + digit + Good[(i + 1)..];
                IdNumber.Parse(changed, Today).IsDone.ShouldBe(changed == Good, changed);
            }
        }
    }

    [Fact(DisplayName = "年龄满130岁可以，131岁拒绝；当天出生可以")]
    public void Parse_AtTheEdgesOfAge_IsExact()
    {
        var born1949 = new DateOnly(1949, 12, 31);

        IdNumber.Parse("11010519491231002X", born1949.AddYears(131).AddDays(-1)).IsDone.ShouldBeTrue();
        IdNumber.Parse("11010519491231002X", born1949.AddYears(131)).Refusal.Code.ShouldBe("id-number.too-old");
        IdNumber.Parse("11010519491231002X", born1949).IsDone.ShouldBeTrue();
        IdNumber.Parse("11010519491231002X", born1949.AddDays(-1)).Refusal.Code.ShouldBe("id-number.born-in-future");
    }

    [Fact(DisplayName = "性别与第17位不一致是错误 (5.1)")]
    public void Matches_OtherSex_IsRefused()
    {
        var number = IdNumber.Parse("441302196006150018", Today).Value;

        number.Matches(Sex.Male).IsDone.ShouldBeTrue();
        number.Matches(Sex.Female).Refusal.Code.ShouldBe("id-number.sex-mismatch");
    }

    [Theory(DisplayName = "行政区划未知只提示、不拒绝 (5.1)")]
    [InlineData("441302195001010003", true)]
    [InlineData("830000199001010017", true)]
    [InlineData("990000199001010014", false)]
    public void AreaIsKnown_ByProvince_NeverRefuses(string text, bool known) =>
        IdNumber.Parse(Checked(text), Today).Value.AreaIsKnown.ShouldBe(known);

    [Fact(DisplayName = "显示时只露前6位和后4位 (6.1)")]
    public void Masked_ShowsSixAndFour() =>
        IdNumber.Parse("441302195001010003", Today).Value.Masked.ShouldBe("441302********0003");

    /// <summary>The check character is the rule under test elsewhere; here any number of that area will do.</summary>
    private static string Checked(string text) =>
        "0123456789X".Select(last => text[..17] + last).Single(candidate => IdNumber.Parse(candidate, Today).IsDone);
}
