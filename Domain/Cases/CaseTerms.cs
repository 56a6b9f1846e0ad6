using Monitoring.Domain.Calendars;

namespace Monitoring.Domain.Cases;

/// <summary>The rules a case is worked by: those of its own policy version, counted on today's calendar.</summary>
public sealed record CaseTerms
{
    public required WorkingCalendar Calendar { get; init; }

    /// <summary>Working days given to each step; a step without a term has none.</summary>
    public required IReadOnlyDictionary<string, int> StepTerms { get; init; }

    public required int NoticeWorkingDays { get; init; }

    public required bool CountPublishDay { get; init; }

    public required decimal Threshold { get; init; }

    public required int AppealWorkingDays { get; init; }

    public DateOnly? CompleteBy(string step, DateOnly from) =>
        StepTerms.TryGetValue(step, out var days) ? Calendar.AddWorkingDays(from, days) : null;
}
