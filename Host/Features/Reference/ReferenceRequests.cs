using Monitoring.Domain.Policies;

namespace Monitoring.Host.Features.Reference;

/// <param name="Basis">The State Council's notice.</param>
/// <param name="Lines">One line per holiday or worked weekend, as <see cref="Domain.Calendars.YearTable"/> reads them.</param>
public sealed record YearRequest(int Year, string? Basis, string? Lines);

/// <summary>What a successor changes; the rest is taken over from the edition in force.</summary>
public sealed record PolicyRequest
{
    public string? Basis { get; init; }

    public string? Name { get; init; }

    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Null where the document names no end.</summary>
    public DateOnly? EffectiveTo { get; init; }

    public decimal? ThresholdMultiplier { get; init; }

    public ScopeRule? Scope { get; init; }

    public int? NoticeWorkingDays { get; init; }

    public int? AppealWorkingDays { get; init; }

    /// <summary>Working days by step.</summary>
    public IReadOnlyDictionary<string, int>? StepTerms { get; init; }

    /// <summary>Yuan per person and year, by year; years not named stay as they are.</summary>
    public IReadOnlyDictionary<int, decimal>? DibaoStandards { get; init; }

    public PolicyVersion Over(PolicyVersion current, int number) => current with
    {
        Number = number,
        Name = string.IsNullOrWhiteSpace(Name) ? current.Name : Name.Trim(),
        EffectiveFrom = EffectiveFrom ?? current.EffectiveFrom,
        EffectiveTo = EffectiveTo,
        ThresholdMultiplier = ThresholdMultiplier ?? current.ThresholdMultiplier,
        Scope = Scope ?? current.Scope,
        NoticeWorkingDays = NoticeWorkingDays ?? current.NoticeWorkingDays,
        AppealWorkingDays = AppealWorkingDays ?? current.AppealWorkingDays,
        StepTerms = Merge(current.StepTerms, StepTerms),
        DibaoStandards = Merge(current.DibaoStandards, DibaoStandards),
    };

    private static Dictionary<TKey, TValue> Merge<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> current, IReadOnlyDictionary<TKey, TValue>? changes)
        where TKey : notnull =>
        current.Concat(changes ?? new Dictionary<TKey, TValue>()).GroupBy(pair => pair.Key).ToDictionary(same => same.Key, same => same.Last().Value);
}
