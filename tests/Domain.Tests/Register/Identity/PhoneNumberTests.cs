using Monitoring.Domain.Register.Identity;

namespace Monitoring.Domain.Tests.Register.Identity;

public sealed class PhoneNumberTests
{
    [Theory(DisplayName = "手机和带区号的固定电话均可，显示时遮盖中段 (5.3)")]
    [InlineData("13812345678", "138****5678")]
    [InlineData("138 1234 5678", "138****5678")]
    [InlineData("１３８１２３４５６７８", "138****5678")]
    [InlineData("+86-138-1234-5678", "138****5678")]
    [InlineData("0752-2612345", "0752****2345")]
    [InlineData("07522612345", "0752****2345")]
    [InlineData("020-81234567-802", "020****4567")]
    public void Parse_Valid_IsMasked(string text, string masked) => PhoneNumber.Parse(text).Value.Masked.ShouldBe(masked);

    [Theory(DisplayName = "不合格的电话说明怎样填 (5.3)")]
    [InlineData("12812345678", "phone.malformed")]
    [InlineData("1381234567", "phone.malformed")]
    [InlineData("2612345", "phone.malformed")]
    [InlineData("١٣٨12345678", "phone.malformed")]
    [InlineData("无", "phone.malformed")]
    [InlineData(" ", "phone.missing")]
    public void Parse_Invalid_IsRefused(string text, string code) => PhoneNumber.Parse(text).Refusal.Code.ShouldBe(code);

    [Fact(DisplayName = "银行账号只露后4位 (6.1)")]
    public void BankAccount_ShowsTheLastFour()
    {
        BankAccount.Parse("6222 0212 3456 7890 123").Value.Masked.ShouldBe("****0123");
        BankAccount.Parse("6.22E+18").Refusal.Code.ShouldBe("bank-account.malformed");
        BankAccount.Parse(null).Refusal.Code.ShouldBe("bank-account.missing");
    }
}
