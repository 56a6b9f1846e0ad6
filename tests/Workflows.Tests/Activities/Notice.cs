using Monitoring.Workflows.Activities;

namespace Monitoring.Workflows.Tests.Activities;

/// <summary>Waits five days on which the clock runs, unless somebody objects.</summary>
public sealed class Notice : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Test.Notice",
        DisplayName = "公示",
        Outcomes = [new Port("Passed", "期满"), new Port("Upheld", "异议成立")],
        Passage = "notice",
        PassedBy = ["Passed"],
    };

    public override Look Execute(ActivityContext context)
    {
        if (context.Subject<Errand>().TryTake(context.Node.Id, out var outcome))
        {
            return Look.Leave(outcome);
        }

        var stood = context.Pauses
            .Where(pause => pause.To > context.EnteredAt)
            .Aggregate(TimeSpan.Zero, (sum, pause) => sum + (pause.To!.Value - (pause.From > context.EnteredAt ? pause.From : context.EnteredAt)));
        var until = context.EnteredAt.AddDays(5) + stood;
        return context.Now >= until ? Look.Leave("Passed") : new Look.Waiting { Reason = "notice.running", Until = until };
    }
}
