using Monitoring.Domain.Shared;

namespace Monitoring.Persistence.Transitions;

/// <summary>The answer of an act over its instances.</summary>
public sealed record TransitionResult
{
    public required ActId Act { get; init; }

    /// <summary>The act as a whole was refused; no instance was touched.</summary>
    public Refusal? Refusal { get; init; }

    public IReadOnlyDictionary<Guid, ItemAnswer> Items { get; init; } = new Dictionary<Guid, ItemAnswer>();

    /// <summary>Ids and codes the act wants its caller to know, such as the number it gave.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>The stored answer of an earlier request with the same key.</summary>
    public bool IsReplay { get; init; }

    public ItemAnswer Single => Items.Values.Single();
}
