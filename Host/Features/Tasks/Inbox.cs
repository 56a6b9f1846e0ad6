using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Register;
using Monitoring.Host.Api;
using Monitoring.Host.Clock;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Identity;
using Monitoring.Persistence.Reference;
using Monitoring.Workflows.Running;

namespace Monitoring.Host.Features.Tasks;

/// <summary>Tasks that are mine or mine to claim, overdue first.</summary>
public sealed class Inbox(MonitoringDbContext db, Viewer viewer, ReferenceData reference, BusinessClock clock, StepIndex steps)
{
    public async Task<PageOf<TaskRow>> ListAsync(InboxFilter filter, Paging paging, CancellationToken cancelled)
    {
        var open = Open(filter);
        var total = await open.CountAsync(cancelled);
        var rows = await Described(open.OrderBy(s => s.CompleteBy ?? DateOnly.MaxValue).ThenBy(s => s.Id).Skip(paging.Skip).Take(paging.Size), cancelled);
        return new PageOf<TaskRow>(rows, total);
    }

    /// <summary>The most urgent ones for one sheet, and how many there are.</summary>
    public async Task<PageOf<TaskRow>> FirstAsync(InboxFilter filter, int most, CancellationToken cancelled)
    {
        var open = Open(filter);
        var rows = await Described(open.OrderBy(s => s.CompleteBy ?? DateOnly.MaxValue).ThenBy(s => s.Id).Take(most), cancelled);
        return new PageOf<TaskRow>(rows, rows.Count < most ? rows.Count : await open.CountAsync(cancelled));
    }

    /// <summary>How many of each step there are, for the filter's chips.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(CancellationToken cancelled) =>
        await Open(new InboxFilter()).GroupBy(s => s.ActivityId).ToDictionaryAsync(g => g.Key, g => g.Count(), cancelled);

    public async Task<TaskRow?> FindAsync(Guid id, CancellationToken cancelled) =>
        (await Described(Mine().Where(s => s.Id == id), cancelled)).SingleOrDefault();

    private IQueryable<Step> Open(InboxFilter filter)
    {
        var today = clock.Today;
        var open = Mine();
        open = filter.CaseId is { } caseId ? open.Where(s => s.InstanceId == caseId) : open;
        open = filter.Step is { Length: > 0 } step ? open.Where(s => s.ActivityId == step) : open;
        open = filter.Overdue == true ? open.Where(s => s.CompleteBy < today) : open;
        open = filter.Unclaimed == true ? open.Where(s => s.Assignee == null) : open;
        return filter.Mine == true ? open.Where(s => s.Assignee == viewer.UserId.Value) : open;
    }

    private IQueryable<Step> Mine()
    {
        var me = viewer.UserId.Value;
        var open = db.Set<Step>().AsNoTracking().Where(s => s.LeftAt == null && s.Role != null && s.SuspendedAt == null && (s.Assignee == null || s.Assignee == me));
        var takeable = viewer.TakeableTasks;
        if (takeable.Count == 0)
        {
            return open.Where(s => false);
        }

        var pairs = takeable.Select(t => open.Where(s => s.Role == t.Role && t.Places.Contains(s.Place!.Value)));
        return pairs.Aggregate((a, b) => a.Union(b));
    }

    private async Task<List<TaskRow>> Described(IQueryable<Step> query, CancellationToken cancelled)
    {
        var open = await query.ToListAsync(cancelled);
        var ids = open.Select(s => CaseIds(s.InstanceId)).ToArray();
        var files = await db.Set<CaseFile>().AsNoTracking().Where(c => ids.Contains(c.Id))
            .Join(db.Set<Household>(), c => c.HouseholdId, h => h.Id, (c, h) => new { c.Id, c.Number, c.State, c.VillageId, h.HeadName, h.Size })
            .ToDictionaryAsync(c => c.Id, cancelled);
        var requests = await db.Set<TownBatchItem>().AsNoTracking().Where(i => ids.Contains(i.CaseId) && i.RemovedByAct == null)
            .Join(db.Set<TownBatch>(), i => i.BatchId, b => b.Id, (i, b) => new { i.CaseId, b.RequestNo }).ToListAsync(cancelled);
        var requestOf = requests.ToDictionary(r => r.CaseId, r => r.RequestNo);
        var people = open.Where(s => s.Assignee is not null).Select(s => s.Assignee!.Value).Distinct().ToArray();
        var names = people.Length == 0 ? [] : await db.Set<User>().Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancelled);
        var today = clock.Today;
        return open.ConvertAll(s =>
        {
            steps.Remember(s.Id, s.InstanceId);
            var file = files[CaseIds(s.InstanceId)];
            return new TaskRow
            {
                Id = s.Id,
                CaseId = s.InstanceId,
                CaseNumber = file.Number,
                State = file.State.Code(),
                Step = s.ActivityId,
                StepLabel = InclusionSteps.Label(s.ActivityId),
                HeadName = file.HeadName,
                Village = reference.Organisations.NameOn(file.VillageId, today),
                Town = reference.Organisations.NameOn(reference.Organisations.TownOf(file.VillageId), today),
                HouseholdSize = file.Size,
                RequestNo = requestOf.GetValueOrDefault(file.Id),
                Why = WaitSentences.Of(s.WaitReason),
                Role = s.Role!,
                EnteredAt = s.EnteredAt,
                CompleteBy = s.CompleteBy,
                WorkingDaysLeft = s.CompleteBy is { } due ? reference.Calendar.WorkingDaysBetween(today, due) : null,
                IsMine = s.Assignee == viewer.UserId.Value,
                Assignee = s.Assignee is { } a ? names.GetValueOrDefault(a) : null,
            };
        });
    }

    private static Domain.Shared.CaseId CaseIds(Guid instance) => Domain.Shared.CaseId.From(instance);
}

public sealed record InboxFilter
{
    public Guid? CaseId { get; init; }

    public string? Step { get; init; }

    public bool? Overdue { get; init; }

    public bool? Mine { get; init; }

    /// <summary>Not taken by anybody yet.</summary>
    public bool? Unclaimed { get; init; }
}
