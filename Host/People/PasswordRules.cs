using Monitoring.Domain.Shared;

namespace Monitoring.Host.People;

/// <summary>What a password must be (level 3 of GB/T 22239): long, mixed, not the name, not what everybody tries first.</summary>
public static class PasswordRules
{
    public const int Remembered = 5;
    public static readonly TimeSpan Life = TimeSpan.FromDays(90);
    private const int Shortest = 10;
    private const int Longest = 128;

    private static readonly string[] TriedFirst =
    [
        "password", "passw0rd", "p@ssw0rd", "p@ssword", "admin", "administrator", "qwerty", "1qaz2wsx", "asdfgh", "zxcvbn", "iloveyou", "letmein", "welcome",
        "abc123", "abcd1234", "123456", "654321", "111111", "888888", "666666", "000000", "zhongkai", "huizhou", "guangdong", "fangfanpin", "jiance",
    ];

    public static IReadOnlyList<Refusal> Check(string? password, string userName)
    {
        ArgumentNullException.ThrowIfNull(userName);
        var text = password ?? "";
        return [.. Broken(text, userName).Select(r => r.On("newPassword"))];
    }

    private static IEnumerable<Refusal> Broken(string text, string userName)
    {
        if (text.Length is < Shortest or > Longest)
        {
            yield return PasswordRefusals.Length;
        }

        if (KindsIn(text) < 3)
        {
            yield return PasswordRefusals.TooPlain;
        }

        if (text.Contains(userName, StringComparison.OrdinalIgnoreCase))
        {
            yield return PasswordRefusals.HasUserName;
        }

        if (IsTriedFirst(text))
        {
            yield return PasswordRefusals.Common;
        }
    }

    private static int KindsIn(string text) =>
        new[] { text.Any(char.IsAsciiLetterLower), text.Any(char.IsAsciiLetterUpper), text.Any(char.IsAsciiDigit), text.Any(c => !char.IsAsciiLetterOrDigit(c)) }.Count(kind => kind);

    /// <summary>A word everybody tries with little round it, or hardly any different characters.</summary>
    private static bool IsTriedFirst(string text) =>
        text.Distinct().Count() < 5
        || TriedFirst.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase) && text.Length - word.Length < 6);
}

public static class PasswordRefusals
{
    public static readonly Refusal Length = new("password.length", "密码须为10至128位，请加长。");
    public static readonly Refusal TooPlain = new("password.too-plain", "密码须含大写字母、小写字母、数字、符号中的三种。");
    public static readonly Refusal HasUserName = new("password.has-user-name", "密码不能包含用户名，请换一个。");
    public static readonly Refusal Common = new("password.common", "密码太常见，容易被猜中，请换一个。");
    public static readonly Refusal Reused = new("password.reused", "不能使用最近5次用过的密码，请换一个。") { Field = "newPassword" };
    public static readonly Refusal Repeated = new("password.repeated", "两次输入的新密码不一致，请重新输入。") { Field = "repeated" };
    public static readonly Refusal CurrentWrong = new("password.current-wrong", "当前密码不正确，请重新输入。") { Field = "currentPassword" };
    public static readonly Refusal Demo = new("password.demo", "演示账号的密码在每次启动时重新生成，不能修改。");
}
