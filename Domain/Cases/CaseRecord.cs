using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases;

/// <summary>
/// One paper of a case as it was filled in. The content is stored whole and encrypted; a voided record stays readable
/// but no longer decides anything.
/// </summary>
public sealed class CaseRecord
{
    private object? content;

    public Guid Id { get; init; }

    public required CaseId CaseId { get; init; }

    public required RecordKind Kind { get; init; }

    /// <summary>The content as JSON; ciphertext in the database.</summary>
    public required string Data { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required UserId RecordedBy { get; init; }

    public required string RecordedByName { get; init; }

    public required CaseLevel Level { get; init; }

    public required ActId ActId { get; init; }

    public ActId? VoidedByAct { get; private set; }

    public bool Stands => VoidedByAct is null;

    public static CaseRecord Of<TContent>(CaseId caseId, RecordKind kind, TContent content, RecordedBy by)
        where TContent : class =>
        new()
        {
            Id = Guid.CreateVersion7(),
            CaseId = caseId,
            Kind = kind,
            Data = FactJson.Write(content),
            RecordedAt = by.At,
            RecordedBy = by.User,
            RecordedByName = by.Name,
            Level = by.Level,
            ActId = by.Act,
            content = content,
        };

    public TContent Read<TContent>()
        where TContent : class =>
        (TContent)(content ??= FactJson.Read<TContent>(Data));

    public void Void(ActId act) => VoidedByAct ??= act;
}

/// <summary>The papers of an inclusion case, in the order of the procedure.</summary>
public enum RecordKind
{
    Pledge = 10,
    Visit = 20,
    Comparison = 21,
    Vote = 30,
    TownVerification = 60,
    DistrictCheck = 90,
    CommitteeDecision = 100,
    Registration = 120,
    Explanation = 130,
    Appeal = 131,
    AppealDecision = 132,
}
