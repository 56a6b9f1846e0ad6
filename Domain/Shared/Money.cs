namespace Monitoring.Domain.Shared;

/// <summary>Yuan in decimals; rounded half up to the fen, the only rounding there is.</summary>
public static class Money
{
    public static decimal HalfUp(decimal yuan) => Math.Round(yuan, 2, MidpointRounding.AwayFromZero);

    public static decimal PerCapita(decimal total, int members)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(members, 1);
        return HalfUp(total / members);
    }
}
