namespace Monitoring.Workflows.Running;

/// <summary>
/// An activity threw, or did what its definition forbids. The caller rolls back: nothing of this run stands. Carries
/// places and types only; the original message may hold personal data and is left behind on purpose.
/// </summary>
public sealed class ActivityFault(Guid instanceId, Guid stepId, string activityId, string originalType, string place)
    : Exception($"Activity {activityId} of instance {instanceId} failed: {originalType} at {place}")
{
    public Guid InstanceId { get; } = instanceId;

    /// <summary>
    /// The stored open step from which the run came to the failing activity (often the activity's own); the task that
    /// stays in the inbox. Empty while the instance is being started.
    /// </summary>
    public Guid StepId { get; } = stepId;

    public string ActivityId { get; } = activityId;

    public string OriginalType { get; } = originalType;

    /// <summary>The method that threw.</summary>
    public string Place { get; } = place;

    internal static string PlaceOf(Exception exception)
    {
        var frame = exception.StackTrace?.Split('\n', 2)[0].Trim() ?? "";
        var path = frame.IndexOf(" in ", StringComparison.Ordinal);
        return path < 0 ? frame : frame[..path];
    }
}
