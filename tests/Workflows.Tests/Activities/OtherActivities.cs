using Monitoring.Workflows.Activities;

namespace Monitoring.Workflows.Tests.Activities;

/// <summary>Never waits.</summary>
public sealed class Pass : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new() { Type = "Test.Pass", DisplayName = "即过", Outcomes = [new Port("Done", "完成")] };

    public override Look Execute(ActivityContext context) => Look.Leave("Done");
}

/// <summary>Needs to be told how many.</summary>
public sealed class Count : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Test.Count",
        Version = 2,
        DisplayName = "计数",
        Outcomes = [new Port("Done", "完成")],
        Inputs = [new InputDescriptor("Limit", "Int32", "上限") { IsRequired = true }],
    };

    public override Look Execute(ActivityContext context) => new Look.Waiting { Reason = "count.open" };
}

public sealed class Goal(string type, bool isSuccess) : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new() { Type = type, DisplayName = isSuccess ? "办结" : "终止", IsTerminal = true, IsSuccess = isSuccess };

    public override Look Execute(ActivityContext context) => Look.Leave("Done");
}
