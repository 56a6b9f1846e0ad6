using System.Text;

namespace Monitoring.Domain.Register.Identity;

/// <summary>Whether a character is Han by its block: the common ones, the rare ones of four bytes, and 〇.</summary>
internal static class Han
{
    public static bool Contains(Rune rune) => rune.Value is
        0x3007
        or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x2FA1F)
        or (>= 0x30000 and <= 0x3FFFD);
}
