using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Host.Api;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Audit;
using Monitoring.Persistence.Identity;

namespace Monitoring.Host.Features.Audit;

/// <summary>The audit administrator's view: who did what kind of thing when. No household, no case, no reason in words.</summary>
public static class AuditEndpoint
{
    public static void MapAudit(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/audit", ListAsync).RequireRight(Right.ReadAudit);

    private static async Task<PageOf<AuditRow>> ListAsync(
        [AsParameters] Paging paging, Guid? userId, DateTimeOffset? from, DateTimeOffset? to, MonitoringDbContext db, CancellationToken cancelled)
    {
        var entries = db.Set<AuditEntry>().AsNoTracking();
        if (userId is { } user)
        {
            var actor = Domain.Shared.UserId.From(user);
            entries = entries.Where(e => e.Actor == actor);
        }

        entries = from is { } start ? entries.Where(e => e.RecordedAt >= start) : entries;
        entries = to is { } end ? entries.Where(e => e.RecordedAt < end) : entries;
        var total = await entries.CountAsync(cancelled);
        var page = await entries.OrderByDescending(e => e.Id).Skip(paging.Skip).Take(paging.Size)
            .Select(e => new { e.ActId, e.Kind, e.SubjectKind, e.Actor, e.Role, e.At, e.RecordedAt }).ToListAsync(cancelled);
        var people = page.Select(e => e.Actor?.Value).OfType<Guid>().Distinct().ToArray();
        var names = await db.Set<User>().AsNoTracking().Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancelled);
        return new PageOf<AuditRow>(
            page.ConvertAll(e => new AuditRow(e.ActId.Value, e.Kind.Code(), e.Kind.Label(), e.SubjectKind, e.Actor?.Value, e.Actor is { } a ? names.GetValueOrDefault(a.Value) : "系统", e.Role, e.At, e.RecordedAt)), total);
    }
}

public sealed record AuditRow(Guid ActId, string Kind, string Label, string Subject, Guid? UserId, string? User, string Role, DateTimeOffset At, DateTimeOffset RecordedAt);
