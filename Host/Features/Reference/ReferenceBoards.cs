using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Calendars;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Policies;
using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Persistence;
using Monitoring.Persistence.Identity;
using Monitoring.Persistence.Reference;

namespace Monitoring.Host.Features.Reference;

/// <summary>The editions of calendar and policy, newest first, with who entered and who released them.</summary>
public sealed class ReferenceBoards(MonitoringDbContext db)
{
    public async Task<PageOf<CalendarEdition>> CalendarsAsync(Paging paging, CancellationToken cancelled)
    {
        var rows = await db.Set<CalendarRow>().AsNoTracking().OrderByDescending(c => c.Version).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancelled);
        var names = await NamesAsync(rows, cancelled);
        return new(rows.ConvertAll(c => new CalendarEdition(c.Version, c.Year, Spans(c), Origin(c, names))), await db.Set<CalendarRow>().CountAsync(cancelled));
    }

    public async Task<PageOf<PolicyEdition>> PoliciesAsync(Paging paging, CancellationToken cancelled)
    {
        var rows = await db.Set<PolicyRow>().AsNoTracking().OrderByDescending(p => p.Number).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancelled);
        var names = await NamesAsync(rows, cancelled);
        return new(rows.ConvertAll(p => new PolicyEdition(p.Number, FactJson.Read<PolicyVersion>(p.Data), Origin(p, names))), await db.Set<PolicyRow>().CountAsync(cancelled));
    }

    /// <summary>The year's days as the notice words them: runs of days with one name.</summary>
    private static IReadOnlyList<HolidaySpan> Spans(CalendarRow row)
    {
        var spans = new List<HolidaySpan>();
        foreach (var day in row.Year is { } year ? YearTable.DaysOf(row.Csv, year) : [])
        {
            if (spans is [.., { } last] && last.To.AddDays(1) == day.Date && last.IsWork == (day.Kind == DayKind.Work) && last.Name == day.Name)
            {
                spans[^1] = last with { To = day.Date };
            }
            else
            {
                spans.Add(new HolidaySpan(day.Date, day.Date, day.Kind == DayKind.Work, day.Name));
            }
        }

        return spans;
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<ReferenceEdition> rows, CancellationToken cancelled)
    {
        var people = rows.SelectMany(r => new[] { r.EnteredBy, r.ReleasedBy }).OfType<UserId>().Select(id => id.Value).Distinct().ToArray();
        return await db.Set<User>().Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancelled);
    }

    private static EditionOrigin Origin(ReferenceEdition row, Dictionary<Guid, string> names) => new(
        row.Basis,
        row.EnteredBy?.Value,
        row.EnteredBy is { } by ? names.GetValueOrDefault(by.Value, "") : "",
        row.EnteredAt,
        row.ReleasedBy is { } releaser ? names.GetValueOrDefault(releaser.Value, "") : "",
        row.ReleasedAt);
}

/// <param name="Year">The year that was entered; null for the shipped table.</param>
public sealed record CalendarEdition(int Version, int? Year, IReadOnlyList<HolidaySpan> Days, EditionOrigin Origin);

public sealed record HolidaySpan(DateOnly From, DateOnly To, bool IsWork, string Name);

public sealed record PolicyEdition(int Number, PolicyVersion Policy, EditionOrigin Origin);

/// <param name="ReleasedAt">Null while it waits for a second person.</param>
public sealed record EditionOrigin(string Basis, Guid? EnteredById, string EnteredBy, DateTimeOffset EnteredAt, string ReleasedBy, DateTimeOffset? ReleasedAt);
