namespace Monitoring.Workflows.Activities;

/// <summary>Elsa's own flow elements, by the names its designer gives them.</summary>
public static class Controls
{
    public const string Flowchart = "Elsa.Flowchart";
    public const string Start = "Elsa.Start";
    public const string End = "Elsa.End";
    public const string Fork = "Elsa.FlowFork";
    public const string Join = "Elsa.FlowJoin";

    /// <summary>The one way out of a start or a join, and Elsa's meaning of a connection that names no port.</summary>
    public const string Done = "Done";

    public const string BranchesInput = "branches";
    public const string ModeInput = "mode";
    public const string WaitAll = "WaitAll";
    public const string WaitAny = "WaitAny";

    private const string Category = "流程";

    internal static IReadOnlyList<Activity> All { get; } =
    [
        new Control(new() { Type = Flowchart, DisplayName = "流程图", Description = "整个流程的画布", Category = Category, IsTerminal = true }),
        new Control(new() { Type = Start, DisplayName = "开始", Description = "每个流程有且只有一个开始", Category = Category, Outcomes = [Only] }),
        new Control(new() { Type = End, DisplayName = "结束", Description = "到达这里，流程即告结束", Category = Category, IsTerminal = true }),
        new Control(new()
        {
            Type = Fork,
            DisplayName = "分叉",
            Description = "同时走每一个分支；各分支须汇合到同一个“全部到齐”的汇合",
            Category = Category,
            Inputs = [new InputDescriptor(BranchesInput, "String[]", "分支") { Description = "分支名称的 JSON 数组，每个名称是一个出口", IsRequired = true }],
        }),
        new Control(new()
        {
            Type = Join,
            DisplayName = "汇合",
            Description = "WaitAll：分叉的各分支全部到齐才放行；WaitAny：互斥的几条路在此并为一条",
            Category = Category,
            Outcomes = [Only],
            Inputs = [new InputDescriptor(ModeInput, "FlowJoinMode", "方式") { Description = "WaitAll 或 WaitAny", IsRequired = true }],
        }),
    ];

    private static Port Only => new(Done, "完成");

    /// <summary>A flow element knows nothing of the subject: whoever comes through passes. Fork and join are the run's own matter.</summary>
    private sealed class Control(ActivityDescriptor descriptor) : Activity
    {
        public override ActivityDescriptor Descriptor => descriptor;

        public override Look Execute(ActivityContext context) => Look.Leave(Done);
    }
}
