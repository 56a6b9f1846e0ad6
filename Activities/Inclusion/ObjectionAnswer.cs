using Monitoring.Domain.Forms;

namespace Monitoring.Activities.Inclusion;

/// <summary>The answer to one objection; without an id, to the oldest open one.</summary>
public sealed record ObjectionAnswer
{
    [Field("异议", Content = FieldContent.Objection)]
    public Guid ObjectionId { get; init; }

    [Field("核实情况和处理意见", Multiline = true)]
    public required string Answer { get; init; }
}
