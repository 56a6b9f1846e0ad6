using System.Globalization;
using Monitoring.Workflows.Definitions;

namespace Monitoring.Workflows.Running;

/// <summary>
/// Elsa's journal, derived: steps keep what happened, the definition knows which flow elements (start, fork, WaitAny
/// join, end) lay between two of them.
/// </summary>
public static class Journal
{
    /// <summary>Room between two steps for the flow elements behind the first.</summary>
    private const long Spread = 10_000;

    public static IReadOnlyList<ActivityExecution> Executions(WorkflowDefinition definition, WorkflowInstance instance, IEnumerable<Step> steps)
    {
        var graph = definition.Graph;
        var executions = Passed(graph, graph.StartId, instance.Id.ToString(), instance.CreatedAt, -Spread).ToList();
        foreach (var (index, step) in steps.OrderBy(step => step.EnteredAt).ThenBy(step => step.Id).Index())
        {
            var execution = Of(graph, step, index * Spread);
            executions.Add(execution);
            if (execution.Status is ExecutionStatus.Completed && graph.Follow(step.ActivityId, step.Outcome!) is { } connection)
            {
                executions.AddRange(Passed(graph, connection.Target, step.Id.ToString(), step.LeftAt!.Value, execution.Rank));
            }
        }

        return [.. executions.OrderBy(execution => execution.StartedAt).ThenBy(execution => execution.Rank)];
    }

    public static IReadOnlyList<JournalEntry> Of(WorkflowDefinition definition, WorkflowInstance instance, IEnumerable<Step> steps) =>
    [
        .. Executions(definition, instance, steps)
            .SelectMany(Events)
            .OrderBy(entry => entry.At).ThenBy(entry => entry.Execution.Rank)
            .Select((entry, index) => entry with { Sequence = index + 1 }),
    ];

    private static IEnumerable<JournalEntry> Events(ActivityExecution execution)
    {
        yield return Entry(execution, "Started", execution.StartedAt, by: null);
        if (execution.Step?.SuspendedAt is { } suspended)
        {
            yield return Entry(execution, "Suspended", suspended, by: null);
        }

        if (execution.Step?.ResumedAt is { } resumed)
        {
            yield return Entry(execution, "Resumed", resumed, by: null);
        }

        if (execution.CompletedAt is { } completed)
        {
            yield return Entry(execution, execution.Status is ExecutionStatus.Canceled ? "Canceled" : "Completed", completed, execution.Step?.LeftBy);
        }
    }

    private static JournalEntry Entry(ActivityExecution execution, string eventName, DateTimeOffset at, Guid? by) =>
        new($"{execution.Id}:{eventName}", Sequence: 0, execution, eventName, at, by);

    private static ActivityExecution Of(FlowGraph graph, Step step, long rank) => new()
    {
        Id = step.Id.ToString(),
        Step = step,
        Node = graph.Nodes[step.ActivityId],
        Status = Status(graph, step),
        StartedAt = step.EnteredAt,
        CompletedAt = step.LeftAt,
        Outcome = step.Outcome,
        Rank = rank,
    };

    private static ExecutionStatus Status(FlowGraph graph, Step step) => step switch
    {
        { IsOpen: true } => ExecutionStatus.Running,
        _ when graph.Follow(step.ActivityId, step.Outcome!) is not null => ExecutionStatus.Completed,
        { Outcome: InstanceRun.ReturnedOutcome or InstanceRun.EndedOutcome } => ExecutionStatus.Canceled,
        _ => graph.From(step.ActivityId).Any() ? ExecutionStatus.Canceled : ExecutionStatus.Completed,
    };

    /// <summary>The flow elements without rows that were passed from here on, at one instant.</summary>
    private static IEnumerable<ActivityExecution> Passed(FlowGraph graph, string activityId, string after, DateTimeOffset at, long rank)
    {
        foreach (var (index, passed) in graph.ReachWithoutRows(activityId).Index())
        {
            yield return new ActivityExecution
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{after}:{passed}"),
                Step = null,
                Node = graph.Nodes[passed],
                Status = ExecutionStatus.Completed,
                StartedAt = at,
                CompletedAt = at,
                Outcome = null,
                Rank = rank + 1 + index,
            };
        }
    }
}
