using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Register.Identity;

/// <summary>银行账号, shown by its last four digits only (domain 6.1).</summary>
public sealed record BankAccount
{
    private BankAccount(string text) => Text = text;

    public string Text { get; }

    public string Masked => $"****{Text[^4..]}";

    public static Result<BankAccount> Parse(string? text)
    {
        var digits = HalfWidth.Of(text).Replace("-", "", StringComparison.Ordinal);
        return digits.Length == 0 ? BankAccountRefusals.Missing
            : digits.Length is < 8 or > 30 || !digits.All(char.IsAsciiDigit) ? BankAccountRefusals.Malformed
            : new BankAccount(digits);
    }
}

public static class BankAccountRefusals
{
    public static readonly Refusal Missing = new("bank-account.missing", "没有填写银行账号，请对照存折或银行卡填写。");
    public static readonly Refusal Malformed = new("bank-account.malformed", "银行账号应为8至30位数字，请对照存折或银行卡核对；表格中该列请设为文本格式。");
}
