using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Monitoring.Host.Api;

/// <summary>What somebody searched for, sealed for the address line: no history and no log holds a name or digits of an ID.</summary>
public sealed class SealedSearch(IDataProtectionProvider protection)
{
    private const int Longest = 60;
    private readonly IDataProtector protector = protection.CreateProtector("monitoring.search");

    /// <summary>A list's address with the words sealed and one more filter as it is.</summary>
    public string Address(string path, string? words, string filter, string? value)
    {
        var text = words?.Trim() ?? "";
        return path + new QueryString($"?{filter}={Uri.EscapeDataString(value ?? "")}")
            .Add("s", text.Length == 0 ? "" : protector.Protect(text[..Math.Min(Longest, text.Length)]));
    }

    /// <summary>Null for an address that is not ours.</summary>
    public string? Open(string? seal)
    {
        try
        {
            return string.IsNullOrEmpty(seal) ? null : protector.Unprotect(seal);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
