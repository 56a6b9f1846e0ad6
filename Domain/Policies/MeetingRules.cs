namespace Monitoring.Domain.Policies;

/// <summary>When a meeting of village representatives is valid and what it has decided (domain 5.7).</summary>
/// <remarks>
/// Whole numbers only: two thirds of seven is a question no fraction answers well. Who is recused was present: counted for
/// the quorum and among those of whom more than half must agree, so that a recusal never makes passing easier.
/// </remarks>
public static class MeetingRules
{
    /// <summary>At least two thirds of the members are present.</summary>
    public static bool HasQuorum(int attended, int expected) => expected > 0 && attended * 3 >= expected * 2;

    /// <summary>More than half of those present agree; who is recused is present but does not agree.</summary>
    public static bool Passes(int votesFor, int attended) => votesFor * 2 > attended;
}
