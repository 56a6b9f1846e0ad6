using System.Collections.Concurrent;
using Monitoring.Workflows.Activities;

namespace Monitoring.Persistence.Tests.Transitions;

public sealed class Errand
{
    public required Guid InstanceId { get; init; }

    public string? Answer { get; set; }

    /// <summary>Instances whose question throws.</summary>
    public static ConcurrentDictionary<Guid, bool> Broken { get; } = new();
}

public sealed class Ask : Activity
{
    public static Guid Place { get; } = Guid.Parse("0197a000-0000-7000-8000-0000000000aa");

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Toy.Ask",
        DisplayName = "询问",
        Outcomes = [new Port("Approved", "通过"), new Port("Rejected", "不通过")],
    };

    public override Look Execute(ActivityContext context)
    {
        var errand = context.Subject<Errand>();
        if (Errand.Broken.ContainsKey(errand.InstanceId))
        {
            throw new FormatException("张三 441300199001011234");
        }

        return errand.Answer is { } answer
            ? Look.Leave(answer)
            : new Look.Waiting { Reason = "ask.open", For = new Audience("village", Place) };
    }
}

public sealed class Rest : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Toy.Rest",
        DisplayName = "等五天",
        Outcomes = [new Port("Passed", "期满")],
    };

    public override Look Execute(ActivityContext context)
    {
        var until = context.EnteredAt.AddDays(5);
        return context.Now >= until ? Look.Leave("Passed") : new Look.Waiting { Reason = "rest.running", Until = until };
    }
}

public sealed class Confirm : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Toy.Confirm",
        DisplayName = "确认",
        Outcomes = [new Port("Done", "完成")],
    };

    public override Look Execute(ActivityContext context) =>
        new Look.Waiting { Reason = "confirm.open", For = new Audience("town", Ask.Place) };
}
