using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Cases;
using Monitoring.Persistence.Reference;
using Monitoring.Persistence.Transitions;
using Monitoring.Workflows.Activities;

namespace Monitoring.Persistence.Cases;

/// <summary>
/// Looks again at the open notices that were counted on an older calendar: a last day may move later, never earlier, and
/// a gate that rested on a provisional day opens when its year's table is in. Looking twice changes nothing.
/// </summary>
public sealed class NoticeRecount(IDbContextFactory<MonitoringDbContext> contexts, TransitionRunner runner, ReferenceData reference)
{
    private const int BatchSize = 1000;

    public async Task RunAsync(BusinessMoment moment, CancellationToken cancellation = default)
    {
        var version = reference.Calendar.Version;
        foreach (var batch in (await CandidatesAsync(version, cancellation)).Chunk(BatchSize))
        {
            await runner.RunAsync(
                new()
                {
                    Kind = ActKind.NoticeRecounted,
                    Actor = Actor.System,
                    Moment = moment,
                    Targets = [.. batch.Select(instance => new TransitionTarget(instance))],
                    SkipLocked = true,
                    IsStillDue = item => item.Subject<CaseFile>().StandingNotice?.CalendarVersion < version,
                },
                cancellation);
        }
    }

    private async Task<List<Guid>> CandidatesAsync(int version, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Database.SqlQuery<Guid>($"""
            select distinct s.instance_id as "Value" from workflow.steps s join cases.notice_entries e on e.case_id = s.instance_id
            where s.left_at is null and s.activity_id = {InclusionSteps.Notice} and e.voided_by_act is null and e.calendar_version < {version}
            order by 1
            """).ToListAsync(cancellation);
    }
}
