using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Organisations;

/// <summary>A place or an office in the tree district → town → village; departments stand under the district.</summary>
public sealed class Organisation
{
    public OrganisationId Id { get; init; }

    /// <summary>The 12-digit statistical code where one exists; rights follow the tree, never the code.</summary>
    public required string Code { get; init; }

    public required OrganisationKind Kind { get; init; }

    public OrganisationId? ParentId { get; init; }

    /// <summary>Invented for demonstration.</summary>
    public bool IsDemo { get; init; }

    public List<OrganisationName> Names { get; init; } = [];
}

/// <summary>A name with its time: an old reply keeps the name of its day.</summary>
public sealed class OrganisationName
{
    public Guid Id { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required string Name { get; init; }

    public required DateOnly FromDay { get; init; }

    public DateOnly? ToDay { get; init; }

    public bool HoldsOn(DateOnly day) => FromDay <= day && (ToDay is null || day <= ToDay);
}

public enum OrganisationKind
{
    District,
    Town,
    Village,
    Department,
}
