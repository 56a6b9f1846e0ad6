using System.Text.Json;
using Monitoring.Domain.Shared;
using Monitoring.Persistence.Engine;

namespace Monitoring.Persistence.Transitions;

/// <summary>An answer as an idempotency row keeps it: ids and codes only.</summary>
internal sealed record StoredAnswer(Guid Act, IReadOnlyList<StoredItem> Items, IReadOnlyDictionary<string, string> Values)
{
    public static IdempotencyRecord Record(IdempotencyKey key, TransitionResult result, UserId user, DateTimeOffset at) => new()
    {
        UserId = user,
        Route = key.Route,
        Key = key.Key,
        BodyHash = key.BodyHash,
        Status = 200,
        Response = JsonSerializer.Serialize(new StoredAnswer(result.Act.Value, [.. result.Items.Select(item => StoredItem.From(item.Key, item.Value))], result.Values)),
        CreatedAt = at,
    };

    public static TransitionResult Replay(IdempotencyRecord record, IdempotencyKey key)
    {
        var stored = JsonSerializer.Deserialize<StoredAnswer>(record.Response)!;
        return record.BodyHash.AsSpan().SequenceEqual(key.BodyHash)
            ? new()
            {
                Act = ActId.From(stored.Act),
                Items = stored.Items.ToDictionary(item => item.Instance, item => item.Answer()),
                Values = stored.Values,
                IsReplay = true,
            }
            : new() { Act = ActId.From(stored.Act), Refusal = TransitionRefusals.OtherBody };
    }
}

internal sealed record StoredItem(Guid Instance, string Kind)
{
    public string? Code { get; init; }

    public string? Field { get; init; }

    public Guid? By { get; init; }

    public DateTimeOffset? At { get; init; }

    public Guid? Incident { get; init; }

    public static StoredItem From(Guid instance, ItemAnswer answer) => answer switch
    {
        ItemAnswer.Done => new(instance, "done"),
        ItemAnswer.Refused refused => new(instance, "refused") { Code = refused.Refusal.Code, Field = refused.Refusal.Field },
        ItemAnswer.Conflict conflict => new(instance, "conflict") { By = conflict.By?.Value, At = conflict.At },
        ItemAnswer.Busy => new(instance, "busy"),
        ItemAnswer.Faulted faulted => new(instance, "faulted") { Incident = faulted.IncidentId },
        ItemAnswer.Unchanged => new(instance, "unchanged"),
        _ => throw new InvalidOperationException($"Unknown answer {answer}."),
    };

    public ItemAnswer Answer() => Kind switch
    {
        "done" => new ItemAnswer.Done(),
        "refused" => new ItemAnswer.Refused(TransitionRefusals.Replayed(Code!) with { Field = Field }),
        "conflict" => new ItemAnswer.Conflict(By is { } by ? UserId.From(by) : null, At!.Value),
        "busy" => new ItemAnswer.Busy(),
        "faulted" => new ItemAnswer.Faulted(Incident!.Value),
        "unchanged" => new ItemAnswer.Unchanged(),
        _ => throw new InvalidOperationException($"Unknown answer {Kind}."),
    };
}
