using System.Globalization;

namespace Monitoring.Host.Demo;

/// <summary>A number with a right check character that belongs to an invented person.</summary>
public static class InventedId
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static string Make(string area, DateOnly born, int sequence)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"{area}{born:yyyyMMdd}{sequence:000}");
        return body + "10X98765432"[Enumerable.Range(0, 17).Sum(i => (body[i] - '0') * Weights[i]) % 11];
    }
}
