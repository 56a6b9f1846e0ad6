namespace Monitoring.Domain.Policies;

/// <summary>The boxes of form 3 part 一. They describe; they decide nothing (the line of 2021 lies inside the last one).</summary>
public enum IncomeBand
{
    UpTo6000,
    UpTo9000,
    Below14000,
    From14000,
}

public static class IncomeBands
{
    /// <summary>以上 and 以下 include the number, so the printed boxes overlap; each edge belongs to one here (domain 5.5).</summary>
    public static IncomeBand Of(decimal perCapita) => perCapita switch
    {
        <= 6000 => IncomeBand.UpTo6000,
        <= 9000 => IncomeBand.UpTo9000,
        < 14000 => IncomeBand.Below14000,
        _ => IncomeBand.From14000,
    };

    public static string Label(IncomeBand band) => band switch
    {
        IncomeBand.UpTo6000 => "6000元以下",
        IncomeBand.UpTo9000 => "6000—9000元",
        IncomeBand.Below14000 => "9000—14000元",
        IncomeBand.From14000 => "14000元以上",
    };
}
