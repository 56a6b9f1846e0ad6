using Monitoring.Domain.Policies;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Register;

/// <summary>A decision that a household's declaration was false; bars household and signer for three years (C-25).</summary>
public sealed class FalseDeclaration
{
    public Guid Id { get; init; }

    public required HouseholdId HouseholdId { get; init; }

    /// <summary>Keyed digest of the signer's ID: splitting the household does not evade the ban.</summary>
    public required byte[]? SignerIdDigest { get; init; }

    /// <summary>Ciphertext in the database.</summary>
    public required string Facts { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public required UserId DecidedBy { get; init; }

    public required ActId ActId { get; init; }

    public required DateOnly BarredThrough { get; init; }

    public bool Binds(HouseholdId household, byte[]? headIdDigest) =>
        HouseholdId == household || (SignerIdDigest is not null && headIdDigest is not null && SignerIdDigest.AsSpan().SequenceEqual(headIdDigest));

    /// <summary>In force from the decision through its last banned day.</summary>
    public bool IsInForceOn(DateOnly day) => DecidedOn <= day && day <= BarredThrough;

    public static FalseDeclaration Decide(HouseholdId household, byte[]? signer, string facts, DateOnly decidedOn, UserId by, ActId act) => new()
    {
        Id = Guid.CreateVersion7(),
        HouseholdId = household,
        SignerIdDigest = signer,
        Facts = facts,
        DecidedOn = decidedOn,
        DecidedBy = by,
        ActId = act,
        BarredThrough = FalseDeclarationBan.Through(decidedOn),
    };
}
