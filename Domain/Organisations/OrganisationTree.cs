using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Organisations;

/// <summary>All organisations as one immutable tree; what scopes every read and write.</summary>
public sealed class OrganisationTree
{
    private readonly Dictionary<OrganisationId, Organisation> byId;
    private readonly ILookup<OrganisationId, Organisation> children;

    public OrganisationTree(IEnumerable<Organisation> organisations)
    {
        byId = organisations.ToDictionary(o => o.Id);
        children = byId.Values.Where(o => o.ParentId is not null).OrderBy(o => o.Code, StringComparer.Ordinal).ToLookup(o => o.ParentId!.Value);
    }

    public IReadOnlyCollection<Organisation> All => byId.Values;

    public Organisation District => byId.Values.Single(o => o.Kind == OrganisationKind.District);

    public IEnumerable<Organisation> Towns => children[District.Id].Where(o => o.Kind == OrganisationKind.Town);

    public Organisation this[OrganisationId id] => byId[id];

    public Organisation? Find(OrganisationId id) => byId.GetValueOrDefault(id);

    public Organisation? FindByCode(string code) => byId.Values.FirstOrDefault(o => o.Code == code);

    public OrganisationId TownOf(OrganisationId village) => byId[village].ParentId!.Value;

    /// <summary>The place itself and everything below it.</summary>
    public IEnumerable<Organisation> Within(OrganisationId place) =>
        byId.TryGetValue(place, out var self) ? children[place].SelectMany(c => Within(c.Id)).Prepend(self) : [];

    /// <summary>Whether the other is the place itself or lies below it; as long as the tree is deep, however wide it is.</summary>
    public bool Contains(OrganisationId place, OrganisationId other)
    {
        for (var at = Find(other); at is not null; at = at.ParentId is { } parent ? Find(parent) : null)
        {
            if (at.Id == place)
            {
                return true;
            }
        }

        return false;
    }

    public IEnumerable<Organisation> VillagesWithin(OrganisationId place) => Within(place).Where(o => o.Kind == OrganisationKind.Village);

    public string NameOn(OrganisationId id, DateOnly day)
    {
        var names = byId[id].Names;
        return (names.Find(n => n.HoldsOn(day)) ?? names.OrderBy(n => n.FromDay).First()).Name;
    }
}
