using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Host.Clock;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Audit;
using Monitoring.Persistence.Register;

namespace Monitoring.Host.Features.Households;

/// <summary>What looked wrong in a roster and still asks for a note (5.8).</summary>
public sealed class RegisterWarnings(MonitoringDbContext db, ActRecorder recorder, BusinessClock clock, Viewer viewer)
{
    public async Task<PageOf<WarningRow>> OpenAsync(Guid? householdId, Paging paging, CancellationToken cancelled)
    {
        var villages = viewer.Villages;
        var open = db.Set<RegisterWarning>().AsNoTracking().Where(w => villages.Contains(w.VillageId) && w.Note == null);
        if (householdId is { } wanted)
        {
            var home = HouseholdId.From(wanted);
            open = open.Where(w => w.HouseholdId == home);
        }

        var rows = await open.OrderBy(w => w.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancelled);
        return new PageOf<WarningRow>(rows.ConvertAll(w => new WarningRow(w.Id, w.HouseholdId.Value, w.Code, w.Detail)), await open.CountAsync(cancelled));
    }

    /// <summary>The household it is about.</summary>
    public async Task<Result<HouseholdId>> NoteAsync(Guid id, string? note, CancellationToken cancelled)
    {
        var villages = viewer.Villages;
        var warning = await db.Set<RegisterWarning>().SingleOrDefaultAsync(w => w.Id == id && villages.Contains(w.VillageId), cancelled);
        if (warning is null)
        {
            return WarningRefusals.NotFound;
        }

        if (string.IsNullOrWhiteSpace(note))
        {
            return WarningRefusals.NoteMissing;
        }

        var act = new Act(ActKind.WarningNoted, viewer.ActorFor(Right.NoteWarning), clock.GetUtcNow());
        (warning.Note, warning.ActId) = (note.Trim(), act.Id);
        recorder.Record(db, act, new ActSubject("register-warning", id) { Household = warning.HouseholdId });
        await db.SaveChangesAsync(cancelled);
        return warning.HouseholdId;
    }
}

public sealed record WarningRow(Guid Id, Guid HouseholdId, string Code, string Detail);

public sealed record NoteRequest(string? Note);

public static class WarningRefusals
{
    public static readonly Refusal NoteMissing = new("warning.note-missing", "请写明核实情况。") { Field = "note" };
    public static readonly Refusal NotFound = new("warning.not-found", "没有找到这条提示，或不在您的工作范围内。");
}
