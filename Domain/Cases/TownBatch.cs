using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases;

/// <summary>A township's request to the district (请示): the households it sends up together (C-30).</summary>
public sealed class TownBatch
{
    public Guid Id { get; init; }

    public required OrganisationId TownId { get; init; }

    /// <summary>Number of the township's request, as on its letterhead.</summary>
    public required string RequestNo { get; init; }

    public required DateOnly AssembledOn { get; init; }

    public required ActId ActId { get; init; }
}

/// <summary>A household's place in a batch, up to the reply or until it is taken out.</summary>
public sealed class TownBatchItem
{
    public Guid Id { get; init; }

    public required Guid BatchId { get; init; }

    public required CaseId CaseId { get; init; }

    public required ActId ActId { get; init; }

    public ActId? ReleasedByAct { get; private set; }

    public DateOnly? ReleasedOn { get; private set; }

    public ActId? TakenByAct { get; private set; }

    public DateOnly? TakenOn { get; private set; }

    public Guid? ReplyId { get; private set; }

    public ActId? RemovedByAct { get; private set; }

    public string? RemovedBecause { get; private set; }

    public bool Stands => RemovedByAct is null;

    public void Release(RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(by);
        (ReleasedByAct, ReleasedOn) = (by.Act, by.Today);
    }

    public void Take(RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(by);
        (TakenByAct, TakenOn) = (by.Act, by.Today);
    }

    public void Answer(Guid reply) => ReplyId = reply;

    public void Remove(ActId act, string because)
    {
        if (Stands)
        {
            (RemovedByAct, RemovedBecause) = (act, because);
        }
    }
}
