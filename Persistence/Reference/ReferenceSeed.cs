using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Organisations;
using Monitoring.Domain.Shared;

namespace Monitoring.Persistence.Reference;

/// <summary>Loads the shipped policy, calendar and organisations into an empty database, once.</summary>
public static class ReferenceSeed
{
    public static async Task ApplyAsync(MonitoringDbContext db, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!await db.Set<PolicyRow>().AnyAsync(cancellation))
        {
            db.Add(PolicyRow.Shipped(SeedFiles.Read("policies", "policy-1.json"), now));
        }

        if (!await db.Set<CalendarRow>().AnyAsync(cancellation))
        {
            db.Add(CalendarRow.Shipped(SeedFiles.Read("calendars", "holidays.csv"), now));
        }

        if (!await db.Set<Organisation>().AnyAsync(cancellation))
        {
            db.AddRange(Organisations());
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static List<Organisation> Organisations()
    {
        var rows = JsonSerializer.Deserialize<List<SeedOrganisation>>(SeedFiles.Read("organisations", "organisations.json"), JsonSerializerOptions.Web)!;
        var ids = rows.ToDictionary(r => r.Code, _ => OrganisationId.New(), StringComparer.Ordinal);
        return rows.ConvertAll(r => new Organisation
        {
            Id = ids[r.Code],
            Code = r.Code,
            Kind = Enum.Parse<OrganisationKind>(r.Kind),
            ParentId = r.Parent is null ? null : ids[r.Parent],
            IsDemo = r.Demo,
            Names = [new OrganisationName { Id = Guid.CreateVersion7(), OrganisationId = ids[r.Code], Name = r.Name, FromDay = r.EffectiveFrom }],
        });
    }

    private sealed record SeedOrganisation(string Code, string Kind, string? Parent, string Name, bool Demo, DateOnly EffectiveFrom);
}
