using System.Text.Json;

namespace Monitoring.Host.Features.Tasks;

/// <summary>What somebody wants to do with one task.</summary>
public sealed record TaskItem(Guid TaskId, string Outcome, JsonElement Form);

public sealed record CompleteRequest(string? Outcome, JsonElement? Form);

public sealed record CompleteBatchRequest(IReadOnlyList<TaskItem> Items);

public sealed record ReasonRequest(string? Reason);

public sealed record ReassignRequest(Guid UserId, string? Reason);

public sealed record ReturnRequest(string? To, string? Reason);
