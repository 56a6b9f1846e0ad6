using Monitoring.Domain.Calendars;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases;

/// <summary>One household on a posted notice, with a period of its own (C-28).</summary>
public sealed class NoticeEntry
{
    public Guid Id { get; init; }

    public required Guid NoticeId { get; init; }

    public required CaseId CaseId { get; init; }

    public required int Sequence { get; init; }

    /// <summary>The householder's name as posted; the board shows it in full.</summary>
    public required string HeadName { get; init; }

    public required int HouseholdSize { get; init; }

    /// <summary>Risk categories as posted; never a disease.</summary>
    public required string Risks { get; init; }

    /// <summary>The later of the stated posting day and the day the proof reached the server; never counted.</summary>
    public required DateOnly StartOn { get; init; }

    public required int WorkingDays { get; init; }

    public required bool CountPublishDay { get; init; }

    public required DateOnly LastDay { get; set; }

    public required int CalendarVersion { get; set; }

    public required ActId ActId { get; init; }

    public ActId? VoidedByAct { get; private set; }

    public bool Stands => VoidedByAct is null;

    public DateOnly GateDate => LastDay.AddDays(1);

    /// <summary>The period counted on today's calendar. A recount may move the last day later, never earlier.</summary>
    public Deadline Deadline(WorkingCalendar calendar, IReadOnlyList<DateOnly> pausedDays)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.PublicNotice(StartOn, WorkingDays, CountPublishDay, pausedDays, announced: LastDay);
    }

    /// <summary>Keeps the recounted last day; a later calendar never shortens a running notice.</summary>
    public void Recount(Deadline period)
    {
        ArgumentNullException.ThrowIfNull(period);
        (LastDay, CalendarVersion) = (period.LastDay > LastDay ? period.LastDay : LastDay, period.CalendarVersion);
    }

    /// <summary>The decision of an upheld objection to this entry; null while none was upheld.</summary>
    public ObjectionStatus? WasUpheld(IEnumerable<Objection> objections) =>
        objections.Where(o => o.NoticeEntryId == Id && !o.IsReview)
            .Select(o => (ObjectionStatus?)o.Status)
            .FirstOrDefault(s => s is ObjectionStatus.UpheldReappraise or ObjectionStatus.UpheldNotIncluded);

    public void Void(ActId act) => VoidedByAct ??= act;
}
