using Microsoft.AspNetCore.Authorization;

namespace Monitoring.Host.People;

/// <summary>On an endpoint or a page: who lacks the right is refused before anything is read.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequireRightAttribute(Right right) : Attribute, IAuthorizationRequirementData, IAuthorizationRequirement
{
    public Right Right { get; } = right;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>On what belongs to the account itself: open to whoever is signed in, whatever the post.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignedInOnlyAttribute : Attribute;

public sealed class RightHandler : AuthorizationHandler<RequireRightAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RequireRightAttribute requirement)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(requirement);
        if (context.User.FindAll(Viewer.PostClaim).Any(c => Rights.Has(HeldPost.Parse(c.Value).Role, requirement.Right)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

public static class RightConventions
{
    public static TBuilder RequireRight<TBuilder>(this TBuilder builder, Right right)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(new RequireRightAttribute(right)).WithMetadata(new RequireRightAttribute(right));

    public static TBuilder RequireSignIn<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()).WithMetadata(new SignedInOnlyAttribute());

    private static TBuilder RequireAuthorization<TBuilder>(this TBuilder builder, IAuthorizationRequirement requirement)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(requirement).Build());
}
