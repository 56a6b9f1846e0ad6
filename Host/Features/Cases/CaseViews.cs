using Microsoft.EntityFrameworkCore;
using Monitoring.Activities.Inclusion;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Calendars;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Organisations;
using Monitoring.Domain.Shared;
using Monitoring.Host.Clock;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Audit;
using Monitoring.Persistence.Cases;
using Monitoring.Persistence.Identity;
using Monitoring.Workflows.Activities;
using Monitoring.Workflows.Running;

namespace Monitoring.Host.Features.Cases;

/// <summary>Puts a case together for whoever may see it.</summary>
public sealed class CaseViews(MonitoringDbContext db, CaseReader reader, Viewer viewer, BusinessClock clock)
{
    private const string Chain = "村为监测主体 · 镇（街道）落实 · 区管委会负总责";

    public async Task<CaseView?> FindAsync(Guid id, CancellationToken cancelled)
    {
        var file = await reader.LoadAsync(CaseId.From(id), cancelled);
        if (file is null || !viewer.Sees(file.VillageId))
        {
            return null;
        }

        var instance = await db.Set<WorkflowInstance>().AsNoTracking().SingleAsync(i => i.Id == id, cancelled);
        var open = await db.Set<Step>().AsNoTracking().Where(s => s.InstanceId == id && s.LeftAt == null).OrderBy(s => s.Id).ToListAsync(cancelled);
        var pauses = await db.Set<ClockPause>().AsNoTracking().Where(p => p.InstanceId == id).ToListAsync(cancelled);
        var acts = await db.Set<AuditEntry>().AsNoTracking().Where(a => a.SubjectId == id && a.SubjectKind == "case").OrderBy(a => a.Id).ToListAsync(cancelled);
        var names = await NamesAsync(file, open, acts, cancelled);
        return new CaseView
        {
            Id = id,
            Number = file.Number,
            Procedure = file.Procedure,
            State = file.State.Code(),
            StateLabel = file.State.Label(),
            Waiting = Waiting(file, instance, open, names),
            HouseholdId = file.HouseholdId.Value,
            HeadName = file.Household.HeadName,
            Village = file.Household.VillageName,
            Town = file.Household.TownName,
            HouseholdSize = file.Household.Size,
            OpenedAt = file.OpenedAt,
            EndReason = file.EndReason,
            IsFrozen = instance.FrozenAt is not null,
            Threshold = new ThresholdView(file.Threshold, file.ThresholdYear, file.ThresholdProvisional),
            Responsibility = new ResponsibilityView(Chain, Name(names, file.ResponsibleVillage), Name(names, file.ResponsibleTown), Name(names, file.ResponsibleDistrict)),
            Deadline = DeadlineOf(file, pauses),
            Steps = open.ConvertAll(s => new WaitingStep(s.Id, s.ActivityId, StepLabel(s.ActivityId), WaitSentences.Of(s.WaitReason), s.Role, s.Place, s.Assignee is { } a ? names.GetValueOrDefault(a) : null, s.DueAt, s.CompleteBy)),
            History = acts.ConvertAll(a => Entry(a, names)),
            Papers = file.Records.ConvertAll(r => new PaperView(r.Id, r.Kind.ToString(), CaseLabels.Of(r.Kind), r.RecordedAt, r.RecordedByName, r.Stands)),
            Objections = file.Objections.ConvertAll(View),
            Batch = await BatchAsync(file, cancelled),
        };
    }

    public static DeadlineView? DeadlineOf(CaseFile file, IReadOnlyList<ClockPause> pauses, DateTimeOffset now)
    {
        if (file.StandingNotice is not { } entry)
        {
            return null;
        }

        var paused = PausedDays.Of([.. pauses.Select(p => new PausedSpan(p.From, p.To))], now);
        var deadline = entry.Deadline(file.Terms.Calendar, paused);
        return new DeadlineView
        {
            PostedOn = entry.StartOn,
            LastDay = deadline.LastDay,
            GateDate = deadline.GateDate,
            FirstWorkingDay = deadline.FirstWorkingDay,
            Provisional = deadline.Provisional,
            CalendarVersion = deadline.CalendarVersion,
            Rule = $"公示{entry.WorkingDays}个工作日，张贴当日不计入，最后一日24时截止，次日起方可办理下一环节",
            Days = [.. deadline.Days.Select(d => new DayView(d.Date, d.Counted, d.Ordinal, d.Reason))],
        };
    }

    private DeadlineView? DeadlineOf(CaseFile file, IReadOnlyList<ClockPause> pauses) => DeadlineOf(file, pauses, clock.GetUtcNow());

    private static string StepLabel(string step) => InclusionSteps.All.Contains(step) ? InclusionSteps.Label(step) : "并行汇合";

    private static string Waiting(CaseFile file, WorkflowInstance instance, List<Step> open, Dictionary<Guid, string> names)
    {
        if (instance.FrozenAt is not null)
        {
            return "案卷已中止，期限停止计算，等待恢复办理。";
        }

        if (open.Count == 0)
        {
            return $"已办结：{file.State.Label()}。";
        }

        return string.Join('；', open.Where(s => s.WaitReason != "join.waiting").Select(s => Sentence(file, s, names))) + "。";
    }

    private static string Sentence(CaseFile file, Step step, Dictionary<Guid, string> names)
    {
        var sentence = WaitSentences.Of(step.WaitReason);
        if (step.ActivityId == InclusionSteps.Notice && file.StandingNotice is { } entry)
        {
            sentence += $"：{Day(entry.LastDay)}24时截止，{Day(entry.GateDate)}起镇（街道）可核查";
        }

        var who = step.Assignee is { } a && names.TryGetValue(a, out var name) ? name : step.Role is { } role ? Role.Label(role) : null;
        return who is null ? sentence : $"{sentence}，办理人 {who}";
    }

    private static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日（{WorkingCalendar.WeekdayOf(day)}）";

    private ObjectionView View(Objection objection)
    {
        // An objector is known only to who received the objection and from the township up (design 7).
        var mayKnow = objection.ReceivedBy == viewer.UserId || viewer.Posts.Any(p => Viewer.LevelOf(p.Role) is not CaseLevel.Village);
        return new ObjectionView(
            objection.Id, objection.ReceivedOn, CaseLabels.Of(objection.Channel), objection.Status.ToString(), CaseLabels.Of(objection.Status), objection.IsReview,
            mayKnow ? objection.Objector : null, objection.Content, objection.Answer);
    }

    private async Task<BatchView?> BatchAsync(CaseFile file, CancellationToken cancelled)
    {
        if (file.StandingBatchItem is not { } item)
        {
            return null;
        }

        var batch = await db.Set<TownBatch>().AsNoTracking().SingleAsync(b => b.Id == item.BatchId, cancelled);
        var reply = item.ReplyId is { } id ? await db.Set<Reply>().AsNoTracking().SingleAsync(r => r.Id == id, cancelled) : null;
        return new BatchView(batch.Id, batch.RequestNo, reply?.Id, reply?.DocumentNo, reply?.HouseholdCount, reply?.PersonCount);
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(CaseFile file, List<Step> open, List<AuditEntry> acts, CancellationToken cancelled)
    {
        var people = acts.Select(a => a.Actor?.Value).Concat(open.Select(s => s.Assignee))
            .Concat([file.ResponsibleVillage?.Value, file.ResponsibleTown?.Value, file.ResponsibleDistrict?.Value])
            .OfType<Guid>().Distinct().ToArray();
        return await db.Set<User>().AsNoTracking().Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancelled);
    }

    private static HistoryEntry Entry(AuditEntry entry, Dictionary<Guid, string> names) => new(
        entry.At, entry.Kind.Code(), entry.Kind.Label(), entry.Actor is { } a ? names.GetValueOrDefault(a.Value) : "系统",
        entry.Data.GetValueOrDefault("step"), entry.Data.GetValueOrDefault("outcome"),
        entry.Data.GetValueOrDefault("states")?.Split(' ') ?? [], string.IsNullOrEmpty(entry.Reason) ? null : entry.Reason);

    private static string? Name(Dictionary<Guid, string> names, UserId? user) => user is { } id ? names.GetValueOrDefault(id.Value) : null;
}
