using System.Text.Json.Nodes;

namespace Monitoring.Host.Features.Tasks;

/// <summary>A task with the ways to complete it.</summary>
public sealed record TaskDetail
{
    public required TaskRow Task { get; init; }

    public required IReadOnlyList<OutcomeDetail> Outcomes { get; init; }

    public required IReadOnlyList<StepChoice> ReturnTo { get; init; }
}

/// <param name="Example">A form valid for this very task; Development only.</param>
public sealed record OutcomeDetail(string Name, string Label, JsonObject FormSchema, JsonNode? Known, JsonNode? Example);

public sealed record StepChoice(string Step, string Label);
