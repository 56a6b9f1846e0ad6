namespace Monitoring.Workflows.Running;

internal static class StoredInstant
{
    /// <summary>UTC and whole microseconds, as the database gives it back; so that a value read again equals the one written.</summary>
    public static DateTimeOffset AsStored(this DateTimeOffset instant)
    {
        var utc = instant.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
