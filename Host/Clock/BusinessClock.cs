using Monitoring.Activities.Tasks;
using Monitoring.Workflows.Activities;

namespace Monitoring.Host.Clock;

/// <summary>The time all business runs on. Outside Development it is the machine's; there an offset may put it ahead.</summary>
public sealed class BusinessClock : TimeProvider
{
    private long offset;

    public TimeSpan Offset
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref offset));
        set => Interlocked.Exchange(ref offset, value.Ticks);
    }

    public BusinessMoment Moment
    {
        get
        {
            var now = GetUtcNow();
            return new BusinessMoment(now, ChinaTime.DayOf(now));
        }
    }

    public DateOnly Today => ChinaTime.DayOf(GetUtcNow());

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;

    /// <summary>The offset at which the clock shows the given time now.</summary>
    public static TimeSpan OffsetFor(DateTimeOffset wanted) => wanted - System.GetUtcNow();
}
