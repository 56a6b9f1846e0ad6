using Monitoring.Domain.Calendars;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Policies;

/// <summary>One edition of the rules. A case keeps the version it was opened under; a successor touches new cases only.</summary>
public sealed record PolicyVersion
{
    public required int Number { get; init; }

    public required string Name { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The last day it was written for. It stays in force after it, marked 暂按, until a successor is entered.</summary>
    public required DateOnly? EffectiveTo { get; init; }

    /// <summary>Times the year's rural dibao standard (C-07).</summary>
    public required decimal ThresholdMultiplier { get; init; }

    public required ScopeRule Scope { get; init; }

    public required int NoticeWorkingDays { get; init; }

    public required bool CountPublishDay { get; init; }

    public required int AppealWorkingDays { get; init; }

    /// <summary>Working days given to a step, by the step's id (domain 3.2).</summary>
    public required IReadOnlyDictionary<string, int> StepTerms { get; init; }

    /// <summary>Rural dibao standard by year, yuan per person and year.</summary>
    public required IReadOnlyDictionary<int, decimal> DibaoStandards { get; init; }

    /// <summary>The last of the twelve months counted at elimination: by the plan's words the month of acceptance itself.</summary>
    public IncomeWindowEnd EliminationWindow { get; init; } = IncomeWindowEnd.AcceptanceMonth;

    /// <summary>The last of the twelve months counted at identification.</summary>
    public IncomeWindowEnd IdentificationWindow { get; init; } = IncomeWindowEnd.PreviousMonth;

    /// <summary>The year's income line; the latest earlier year's while the own one is not entered, marked provisional.</summary>
    public Threshold ThresholdFor(int year)
    {
        var entered = DibaoStandards.Keys.Where(y => y <= year).DefaultIfEmpty(DibaoStandards.Keys.Min()).Max();
        var amount = Money.HalfUp(DibaoStandards[entered] * ThresholdMultiplier);
        return new Threshold(amount, entered, Provisional: entered != year);
    }

    public bool IsProvisionalOn(DateOnly day) => EffectiveTo < day;

    /// <summary>What keeps these rules from being released; nobody may enter a way round the law.</summary>
    public Result Check() => Result.From([.. Faults()]);

    private IEnumerable<Refusal> Faults()
    {
        if (NoticeWorkingDays < NoticeRules.MinimumWorkingDays)
        {
            yield return PolicyRefusals.NoticeTooShort;
        }

        if (ThresholdMultiplier <= 0)
        {
            yield return PolicyRefusals.Multiplier;
        }

        if (EffectiveTo < EffectiveFrom)
        {
            yield return PolicyRefusals.Period;
        }

        if (DibaoStandards.Count == 0)
        {
            yield return PolicyRefusals.NoStandard;
        }

        if (DibaoStandards.Values.Any(standard => standard <= 0))
        {
            yield return PolicyRefusals.Standard;
        }

        if (AppealWorkingDays < 0 || StepTerms.Values.Any(days => days < 0))
        {
            yield return PolicyRefusals.Term;
        }
    }
}

/// <param name="Amount">In range means income at or below it (以下 includes the number).</param>
/// <param name="Year">The year whose standard it rests on.</param>
/// <param name="Provisional">True when another year's standard stands in (暂按).</param>
public sealed record Threshold(decimal Amount, int Year, bool Provisional);

/// <summary>Who may be included (C-04).</summary>
public enum ScopeRule
{
    FormerPoorOnly,
    AllRural,
}
