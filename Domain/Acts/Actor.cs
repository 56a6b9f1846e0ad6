using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Acts;

/// <summary>Who acts, in which role, for which organisation.</summary>
/// <param name="User">Null for the clock and for villagers, who have no account.</param>
/// <param name="Role">The role's code.</param>
public sealed record Actor(UserId? User, string Role, OrganisationId? Organisation)
{
    /// <summary>The clock and the housekeeping jobs.</summary>
    public static Actor System { get; } = new(User: null, "system", Organisation: null);
}
