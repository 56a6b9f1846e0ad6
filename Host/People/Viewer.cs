using System.Security.Claims;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Organisations;
using Monitoring.Domain.Shared;
using Monitoring.Persistence.Reference;

namespace Monitoring.Host.People;

/// <summary>Whoever is signed in, and the places he or she answers for. Every query carries its scope.</summary>
public sealed class Viewer
{
    public const string PostClaim = "post";

    private readonly ReferenceData reference;
    private readonly ClaimsPrincipal principal;

    public Viewer(IHttpContextAccessor http, ReferenceData reference)
    {
        this.reference = reference;
        principal = http.HttpContext?.User ?? new ClaimsPrincipal();
        Posts = [.. principal.FindAll(PostClaim).Select(c => HeldPost.Parse(c.Value))];
    }

    public bool IsSignedIn => principal.Identity?.IsAuthenticated == true;

    public UserId UserId => UserId.From(Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!));

    public string Name => principal.Identity?.Name ?? "";

    public IReadOnlyList<HeldPost> Posts { get; }

    public Restriction Restriction => Enum.TryParse<Restriction>(principal.FindFirstValue(CurrentPosts.RestrictionClaim), out var restriction) ? restriction : Restriction.None;

    /// <summary>The villages whose households may be seen.</summary>
    public OrganisationId[] Villages => field ??= [.. Scope(Right.ReadRegister).Where(o => o.Kind == OrganisationKind.Village).Select(o => o.Id)];

    /// <summary>The towns those villages belong to.</summary>
    public OrganisationId[] Towns => field ??= [.. Villages.Select(reference.Organisations.TownOf).Distinct()];

    public string RoleLabel => string.Join('、', Posts.Select(p => Role.Label(p.Role)).Distinct());

    public string PlaceLabel => string.Join('、', Posts.Select(p => NameOf(p.Place)).Distinct());

    public string NameOf(OrganisationId organisation) => reference.Organisations.NameOn(organisation, DateOnly.MaxValue);

    public bool Has(Right right) => Posts.Any(p => Rights.Has(p.Role, right));

    /// <summary>Whether the organisation lies within one of the viewer's places.</summary>
    public bool AnswersFor(OrganisationId organisation) =>
        Posts.Any(p => Rights.Has(p.Role, Right.ReadCases) && reference.Organisations.Contains(p.Place, organisation));

    public bool Sees(OrganisationId village) => Villages.Contains(village);

    /// <summary>Whether a task for a role at a place may be taken: the role, or one that may stand in for it, held there or above.</summary>
    public bool MayTake(string role, Guid place) => PostFor(role, place) is not null;

    public HeldPost? PostFor(string role, Guid place) =>
        Posts.FirstOrDefault(p => Role.MayWorkAs(p.Role).Contains(role) && reference.Organisations.Contains(p.Place, OrganisationId.From(place)));

    /// <summary>The post that carries a right over a place.</summary>
    public HeldPost? PostOver(Right right, OrganisationId place) =>
        Posts.FirstOrDefault(p => Rights.Has(p.Role, right) && reference.Organisations.Contains(p.Place, place));

    /// <summary>Role and place pairs of tasks that may be taken.</summary>
    public IReadOnlyList<(string Role, Guid[] Places)> TakeableTasks =>
        [.. Posts.Where(p => Rights.Has(p.Role, Right.WorkTasks))
            .SelectMany(p => Role.MayWorkAs(p.Role).Select(r => (r, reference.Organisations.Within(p.Place).Select(o => o.Id.Value).ToArray())))];

    /// <summary>Acts with the post that carries the right.</summary>
    public Actor ActorFor(Right right)
    {
        var post = Posts.First(p => Rights.Has(p.Role, right));
        return new Actor(UserId, post.Role, post.Place);
    }

    public Actor ActorAs(HeldPost post) => new(UserId, post.Role, post.Place);

    public static CaseLevel LevelOf(string role) => role switch
    {
        Role.VillageOfficer or Role.VillageSecretary or Role.MonitorContact => CaseLevel.Village,
        Role.TownOfficer or Role.TownLead => CaseLevel.Town,
        Role.Committee => CaseLevel.Committee,
        _ => CaseLevel.District,
    };

    private IEnumerable<Organisation> Scope(Right right) =>
        Posts.Where(p => Rights.Has(p.Role, right)).SelectMany(p => reference.Organisations.Within(p.Place)).DistinctBy(o => o.Id);
}

public sealed record HeldPost(string Role, OrganisationId Place)
{
    public static HeldPost Parse(string claim)
    {
        var at = claim.IndexOf('@', StringComparison.Ordinal);
        return new HeldPost(claim[..at], OrganisationId.From(Guid.Parse(claim[(at + 1)..])));
    }

    public override string ToString() => $"{Role}@{Place}";
}
