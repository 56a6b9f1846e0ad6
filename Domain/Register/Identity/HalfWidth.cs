namespace Monitoring.Domain.Register.Identity;

/// <summary>Full-width digits and letters, as Chinese input methods leave them, become half-width; spaces go.</summary>
public static class HalfWidth
{
    public static string Of(string? text) => string.Create((text ?? "").Count(c => !IsSpace(c)), text ?? "", (result, source) =>
    {
        var at = 0;
        foreach (var c in source)
        {
            if (!IsSpace(c))
            {
                result[at++] = c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c;
            }
        }
    });

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u3000' or '\uFEFF' or '\u200B';
}
