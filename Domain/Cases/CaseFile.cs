using Monitoring.Domain.Register;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases;

/// <summary>
/// The file of one household's way through one procedure: its state, its papers and what the law's clock needs. Rules
/// that decide stand here and in the papers; pages and activities only ask.
/// </summary>
public sealed partial class CaseFile
{
    public CaseId Id { get; init; }

    /// <summary>案卷编号, such as 纳入-2026-00012.</summary>
    public required string Number { get; init; }

    public required string Procedure { get; init; }

    public required HouseholdId HouseholdId { get; init; }

    public required LeadId? LeadId { get; init; }

    /// <summary>The channel of the lead, as form 3 prints it (list D).</summary>
    public required FormChannel Channel { get; init; }

    public required OrganisationId VillageId { get; init; }

    public required OrganisationId TownId { get; init; }

    public required OrganisationId DistrictId { get; init; }

    public required int PolicyVersion { get; init; }

    /// <summary>The income line the case is judged by, with its year: a snapshot (C-07).</summary>
    public required decimal Threshold { get; init; }

    public required int ThresholdYear { get; init; }

    /// <summary>True when the year's own standard was not yet entered and an earlier one stood in (暂按).</summary>
    public required bool ThresholdProvisional { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public CaseState State { get; private set; } = CaseState.Draft;

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Why it ended before its aim, in the official's words. Ciphertext in the database.</summary>
    public string? EndReason { get; private set; }

    public UserId? ResponsibleVillage { get; set; }

    public UserId? ResponsibleTown { get; set; }

    public UserId? ResponsibleDistrict { get; set; }

    /// <summary>The act that last changed the case.</summary>
    public ActId ActId { get; set; }

    public List<Participation> Participants { get; private set; } = [];

    public List<CaseRecord> Records { get; } = [];

    public List<NoticeEntry> NoticeEntries { get; } = [];

    public List<Objection> Objections { get; } = [];

    public List<TownBatchItem> BatchItems { get; } = [];

    /// <summary>Set by whoever loads the case for an act.</summary>
    public CaseHousehold Household { get; set; } = null!;

    public CaseTerms Terms { get; set; } = null!;

    /// <summary>States the case passed through in the running act, for its history.</summary>
    public List<CaseState> StateTrail { get; } = [];

    public NoticeEntry? StandingNotice => NoticeEntries.LastOrDefault(e => e.Stands);

    public TownBatchItem? StandingBatchItem => BatchItems.LastOrDefault(i => i.Stands);

    public bool HasOpenObjection => OldestOpenObjection is not null;

    public CaseRecord? Standing(RecordKind kind) => Records.LastOrDefault(r => r.Kind == kind && r.Stands);

    public TContent? Standing<TContent>(RecordKind kind)
        where TContent : class =>
        Standing(kind)?.Read<TContent>();

    public OrganisationId PlaceOf(CaseLevel level) => level switch
    {
        CaseLevel.Village => VillageId,
        CaseLevel.Town => TownId,
        CaseLevel.District => DistrictId,
        CaseLevel.Committee => DistrictId,
    };

    public void Enter(CaseState state)
    {
        if (State != state || StateTrail.Count == 0)
        {
            State = state;
            StateTrail.Add(state);
        }
    }

    public void Close(CaseState end, string? reason, DateTimeOffset at)
    {
        Enter(end);
        ClosedAt = at;
        EndReason = reason;
    }

    /// <summary>A closed case goes on after an appeal was upheld.</summary>
    public void Reopen() => (ClosedAt, EndReason) = (null, null);

    /// <summary>One person acts on only one of the four levels of a case (domain 1.1).</summary>
    public Result CheckLevel(UserId user, CaseLevel level)
    {
        var other = Participants.Find(p => p.User == user.Value && p.Level != level);
        return other is null ? Result.Done : CaseRefusals.OtherLevel(other.Level);
    }

    internal Result Put<TContent>(RecordKind kind, TContent content, RecordedBy by)
        where TContent : class
    {
        var level = CheckLevel(by.User, by.Level);
        if (!level.IsDone)
        {
            return level;
        }

        if (Standing(kind) is { } standing)
        {
            return CaseRefusals.AlreadyRecorded(standing.RecordedByName, standing.RecordedAt);
        }

        Records.Add(CaseRecord.Of(Id, kind, content, by));
        Touch(by);
        return Result.Done;
    }

    internal void Touch(RecordedBy by)
    {
        ActId = by.Act;
        if (!Participants.Exists(p => p.User == by.User.Value && p.Level == by.Level))
        {
            // A new list, so that the change is seen by whoever compares the stored value.
            Participants = [.. Participants, new Participation(by.User.Value, by.Level)];
        }
    }
}
