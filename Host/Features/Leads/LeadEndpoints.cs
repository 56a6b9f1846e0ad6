using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Leads;
using Monitoring.Domain.Register;
using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Host.Clock;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Audit;

namespace Monitoring.Host.Features.Leads;

public static class LeadEndpoints
{
    public static void MapLeads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/leads", (LeadDesk desk, [AsParameters] Paging paging, CancellationToken c) => desk.ListAsync(householdId: null, paging, c)).RequireRight(Right.RecordLead);
        routes.MapPost("/api/v1/leads", RecordAsync).RequireRight(Right.RecordLead);
        routes.MapPost("/api/v1/leads/{id:guid}/check", (Guid id, LeadDesk desk, CancellationToken c) => AnswerAsync(desk.CheckAsync(id, c))).RequireRight(Right.RecordLead);
        routes.MapPost("/api/v1/leads/{id:guid}/close", (Guid id, CloseLeadRequest r, LeadDesk desk, CancellationToken c) => AnswerAsync(desk.CloseAsync(id, r, c))).RequireRight(Right.RecordLead);
    }

    private static async Task<IResult> RecordAsync(RecordLeadRequest request, LeadDesk desk, CancellationToken cancelled)
    {
        var recorded = await desk.RecordAsync(request, cancelled);
        return recorded.IsDone ? Results.Created($"/api/v1/leads/{recorded.Value}", new { Id = recorded.Value.Value }) : recorded.Refusal.Problem();
    }

    private static async Task<IResult> AnswerAsync(Task<Result> act)
    {
        var result = await act;
        return result.IsDone ? Results.Ok(new { Done = true }) : Problems.Problem(result.Refusals);
    }
}

/// <param name="Channel">A code of list D, such as SELF_DECLARATION.</param>
public sealed record RecordLeadRequest(Guid HouseholdId, string? Channel, string? Content, string? SourceReference);

/// <param name="State">REFERRED_DIBAO, NO_RISK, DUPLICATE or OUT_OF_SCOPE.</param>
public sealed record CloseLeadRequest(string? State, string? Reason, string? Reply);

public sealed record LeadRow(Guid Id, string Channel, string ChannelLabel, string State, Guid HouseholdId, string HeadName, string Content, DateTimeOffset RecordedAt, Guid? CaseId);

/// <summary>Records leads and brings them to their end.</summary>
public sealed class LeadDesk(MonitoringDbContext db, ActRecorder recorder, BusinessClock clock, Viewer viewer)
{
    public async Task<PageOf<LeadRow>> ListAsync(Guid? householdId, Paging paging, CancellationToken cancelled)
    {
        var villages = viewer.Villages;
        var leads = db.Set<Lead>().AsNoTracking().Where(l => villages.Contains(l.VillageId));
        if (householdId is { } wanted)
        {
            var home = HouseholdId.From(wanted);
            leads = leads.Where(l => l.HouseholdId == home);
        }

        var total = await leads.CountAsync(cancelled);
        var rows = await leads.Join(db.Set<Household>(), l => l.HouseholdId, h => h.Id, (l, h) => new { l.Id, l.Channel, l.State, l.HouseholdId, h.HeadName, l.Content, l.RecordedAt, l.CaseId })
            .OrderByDescending(l => l.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancelled);
        return new PageOf<LeadRow>(
            rows.ConvertAll(l => new LeadRow(l.Id.Value, Code(l.Channel), Labels.Of(l.Channel), Code(l.State), l.HouseholdId.Value, l.HeadName, l.Content, l.RecordedAt, l.CaseId?.Value)), total);
    }

    public async Task<Result<LeadId>> RecordAsync(RecordLeadRequest request, CancellationToken cancelled)
    {
        if (string.IsNullOrWhiteSpace(request.Content))
        {
            return LeadRefusals.ContentMissing;
        }

        if (Parse<LeadChannel>(request.Channel) is not { } channel)
        {
            return LeadApiRefusals.Channel;
        }

        var villages = viewer.Villages;
        var key = HouseholdId.From(request.HouseholdId);
        var home = await db.Set<Household>().AsNoTracking().Where(h => h.Id == key && villages.Contains(h.VillageId)).Select(h => new { h.VillageId }).SingleOrDefaultAsync(cancelled);
        if (home is null)
        {
            return LeadRefusals.HouseholdUnknown;
        }

        var act = new Act(ActKind.LeadRecorded, viewer.ActorFor(Right.RecordLead), clock.GetUtcNow());
        var lead = new Lead
        {
            Id = LeadId.New(),
            Channel = channel,
            VillageId = home.VillageId,
            HouseholdId = key,
            Content = request.Content.Trim(),
            SourceReference = request.SourceReference?.Trim(),
            RecordedAt = clock.GetUtcNow(),
            RecordedBy = viewer.UserId,
            ActId = act.Id,
        };
        db.Add(lead);
        recorder.Record(db, act, new ActSubject("lead", lead.Id.Value) { Household = key });
        await db.SaveChangesAsync(cancelled);
        return lead.Id;
    }

    public Task<Result> CheckAsync(Guid id, CancellationToken cancelled) => ChangeAsync(id, ActKind.LeadChecked, (lead, act) => lead.Check(act), cancelled);

    public async Task<Result> CloseAsync(Guid id, CloseLeadRequest request, CancellationToken cancelled) =>
        Parse<LeadState>(request.State) is { } end
            ? await ChangeAsync(id, ActKind.LeadClosed, (lead, act) => lead.Close(end, request.Reason ?? "", request.Reply, act), cancelled)
            : LeadRefusals.NotAnEnd;

    private async Task<Result> ChangeAsync(Guid id, ActKind kind, Func<Lead, ActId, Result> change, CancellationToken cancelled)
    {
        var villages = viewer.Villages;
        var key = LeadId.From(id);
        var lead = await db.Set<Lead>().SingleOrDefaultAsync(l => l.Id == key && villages.Contains(l.VillageId), cancelled);
        if (lead is null)
        {
            return LeadRefusals.NotFound;
        }

        var act = new Act(kind, viewer.ActorFor(Right.RecordLead), clock.GetUtcNow());
        var changed = change(lead, act.Id);
        if (!changed.IsDone)
        {
            return changed;
        }

        recorder.Record(db, act, new ActSubject("lead", id) { Household = lead.HouseholdId });
        try
        {
            await db.SaveChangesAsync(cancelled);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return LeadRefusals.Closed;
        }
    }

    internal static string Code<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonSerializer.SerializeToElement(value, FactJson.Options).GetString()!;

    private static TEnum? Parse<TEnum>(string? code)
        where TEnum : struct, Enum
    {
        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (string.Equals(Code(value), code, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }
}

public static class LeadApiRefusals
{
    public static readonly Refusal Channel = new("lead.channel-unknown", "请选择线索渠道（自主申报、集中排查、入户走访、基层上报、数据比对、热线信访）。") { Field = "channel" };
}
