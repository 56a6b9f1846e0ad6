namespace Monitoring.Domain.Calendars;

/// <summary>A term counted day by day, so that it can be argued in front of an inspector.</summary>
public sealed record Deadline
{
    public required DateOnly Start { get; init; }

    /// <summary>The last counted day; whatever is received through 24:00 of it is in time.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>From 00:00 of this day the next step is allowed.</summary>
    public DateOnly GateDate => LastDay.AddDays(1);

    /// <summary>The first working day on or after the gate; the next officer's term starts here.</summary>
    public required DateOnly FirstWorkingDay { get; init; }

    /// <summary>True when a day of the count lies in a year whose table is not yet final (暂定).</summary>
    public required bool Provisional { get; init; }

    public required int CalendarVersion { get; init; }

    /// <summary>Every day from the start through the last day, counted or skipped, and why.</summary>
    public required IReadOnlyList<CountedDay> Days { get; init; }

    /// <summary>Received by the day, not typed: from the posting day through 24:00 of the last one.</summary>
    public bool AcceptsObjection(DateOnly receivedOn) => receivedOn >= Start && receivedOn <= LastDay;
}

/// <param name="Date">A legal day of the term.</param>
/// <param name="Counted">Whether it counts.</param>
/// <param name="Ordinal">1 for the first counted day.</param>
/// <param name="Reason">In the official's words.</param>
public sealed record CountedDay(DateOnly Date, bool Counted, int? Ordinal, string Reason);

public static class NoticeRules
{
    /// <summary>The plan's five working days (附2, 附5). A policy may lengthen a notice, never shorten it.</summary>
    public const int MinimumWorkingDays = 5;
}
