using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Acts;

/// <summary>What an act was about.</summary>
/// <param name="Kind">A stable code such as <c>case</c>, <c>lead</c>, <c>policy</c>.</param>
public sealed record ActSubject(string Kind, Guid Id)
{
    public HouseholdId? Household { get; init; }

    /// <summary>Ids and codes only; never a name, a number or a sentence.</summary>
    public IReadOnlyDictionary<string, string> Data { get; init; } = new Dictionary<string, string>();

    /// <summary>Sensitive old and new values, sealed under the household's key.</summary>
    public byte[]? Sealed { get; init; }
}
