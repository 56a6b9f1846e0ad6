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
        Current.Policies.Values.Where(p => p.EffectiveFrom <= day).MaxBy(p => (p.EffectiveFrom, p.Number)) ?? Current.Policies.Values.MinBy(p => p.EffectiveFrom)!;

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
        var policies = await db.Set<PolicyRow>().AsNoTracking().Where(p => p.ReleasedAt != null).ToListAsync(cancellation);
        var calendar = await db.Set<CalendarRow>().AsNoTracking().Where(c => c.ReleasedAt != null).OrderByDescending(c => c.Version).FirstAsync(cancellation);
        var organisations = await db.Set<Organisation>().AsNoTracking().Include(o => o.Names).ToListAsync(cancellation);
        current = new Snapshot(
            policies.ToDictionary(p => p.Number, p => FactJson.Read<PolicyVersion>(p.Data)),
            CalendarCsv.Read(calendar.Version, calendar.Csv),
            new OrganisationTree(organisations));
    }

    /// <summary>Reads again when another node has released something.</summary>
    public async Task RefreshAsync(CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var calendar = await db.Set<CalendarRow>().Where(c => c.ReleasedAt != null).MaxAsync(c => c.Version, cancellation);
        var policies = await db.Set<PolicyRow>().CountAsync(p => p.ReleasedAt != null, cancellation);
        if (calendar != Current.Calendar.Version || policies != Current.Policies.Count)
        {
            await ReloadAsync(cancellation);
        }
    }

    private sealed record Snapshot(IReadOnlyDictionary<int, PolicyVersion> Policies, WorkingCalendar Calendar, OrganisationTree Organisations);
}
