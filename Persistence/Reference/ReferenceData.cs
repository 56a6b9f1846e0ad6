using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Calendars;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Organisations;
using Monitoring.Domain.Policies;

namespace Monitoring.Persistence.Reference;

/// <summary>Policies, the calendar and the organisation tree, read once and kept until somebody releases a new version.</summary>
public sealed class ReferenceData(IDbContextFactory<MonitoringDbContext> contexts)
{
    private Snapshot? current;

    public WorkingCalendar Calendar => Current.Calendar;

    public OrganisationTree Organisations => Current.Organisations;

    private Snapshot Current => current ?? throw new InvalidOperationException("Reference data is read at start.");

    public PolicyVersion Policy(int number) => Current.Policies[number];

    /// <summary>The edition in force; the latest one stays so after its last day until a successor is released.</summary>
    public PolicyVersion PolicyOn(DateOnly day) =>
        Current.Policies.Values.Where(p => p.EffectiveFrom <= day).MaxBy(p => p.EffectiveFrom) ?? Current.Policies.Values.MinBy(p => p.EffectiveFrom)!;

    public CaseTerms TermsFor(CaseFile caseFile)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        var policy = Policy(caseFile.PolicyVersion);
        return new CaseTerms
        {
            Calendar = Calendar,
            StepTerms = policy.StepTerms,
            NoticeWorkingDays = policy.NoticeWorkingDays,
            CountPublishDay = policy.CountPublishDay,
            Threshold = caseFile.Threshold,
            AppealWorkingDays = policy.AppealWorkingDays,
        };
    }

    public async Task ReloadAsync(CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var policies = await db.Set<PolicyRow>().AsNoTracking().ToListAsync(cancellation);
        var calendar = await db.Set<CalendarRow>().AsNoTracking().OrderByDescending(c => c.Version).FirstAsync(cancellation);
        var organisations = await db.Set<Organisation>().AsNoTracking().Include(o => o.Names).ToListAsync(cancellation);
        current = new Snapshot(
            policies.ToDictionary(p => p.Number, p => FactJson.Read<PolicyVersion>(p.Data)),
            CalendarCsv.Read(calendar.Version, calendar.Csv),
            new OrganisationTree(organisations));
    }

    private sealed record Snapshot(IReadOnlyDictionary<int, PolicyVersion> Policies, WorkingCalendar Calendar, OrganisationTree Organisations);
}
