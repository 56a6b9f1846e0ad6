using Monitoring.Host.People;

namespace Monitoring.Host.Tests.People;

public sealed class PasswordRulesTests
{
    [Theory(DisplayName = "密码：至少10位、四类字符占三类、不含用户名、不用常见密码 (6.2)")]
    [InlineData("Shan-Shui-2026")]
    [InlineData("山水shanShui88")]
    [InlineData("Short-1aB", "password.length")]
    [InlineData("onlylowercase1", "password.too-plain")]
    [InlineData("My-Liu.Ming-88", "password.has-user-name")]
    [InlineData("Password1234!", "password.common")]
    [InlineData("AaAa1111AaAa", "password.common")]
    [InlineData("", "password.length", "password.too-plain", "password.common")]
    public void Check_EachRule_IsNamed(string password, params string[] broken) =>
        PasswordRules.Check(password, "liu.ming").Select(r => r.Code).ShouldBe(broken);
}
