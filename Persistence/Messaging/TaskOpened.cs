using System.Text.Json;
using Monitoring.Workflows.Running;

namespace Monitoring.Persistence.Messaging;

/// <summary>A step was entered that waits for a person.</summary>
public sealed record TaskOpened(Guid StepId, Guid InstanceId, Guid SubjectId, string ActivityId, string Role, Guid Place, DateOnly? CompleteBy)
{
    public const string Type = "task.opened";

    internal static OutboxRow? Row(WorkflowInstance instance, Step step, DateTimeOffset at)
    {
        if (!step.IsOpen || step.Role is not { } role || step.Place is not { } place)
        {
            return null;
        }

        var message = new TaskOpened(step.Id, instance.Id, instance.SubjectId, step.ActivityId, role, place, step.CompleteBy);
        return new OutboxRow { Type = Type, Payload = JsonSerializer.Serialize(message), CreatedAt = at };
    }
}
