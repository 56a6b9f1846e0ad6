using Monitoring.Workflows.Activities;

namespace Monitoring.Workflows.Tests.Activities;

/// <summary>Waits for a person; left by the answer once there is one.</summary>
public sealed class Ask(string type = "Test.Ask", string? passage = null) : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = type,
        DisplayName = "询问",
        Outcomes = [new Port("Approved", "通过"), new Port("Rejected", "不通过")],
        Inputs =
        [
            new InputDescriptor("Quorum", "Int32", "最少到会人数"),
            new InputDescriptor("Note", "String", "说明"),
            new InputDescriptor("Share", "Decimal", "比例"),
            new InputDescriptor("Open", "Boolean", "公开"),
        ],
        Passage = passage,
        PassedBy = passage is null ? [] : ["Approved"],
    };

    public override Look Execute(ActivityContext context)
    {
        var errand = context.Subject<Errand>();
        errand.Looks[context.Node.Id] = errand.Looks.GetValueOrDefault(context.Node.Id) + 1;
        if (errand.Throws)
        {
            throw new FormatException("张三 441300199001011234");
        }

        return errand.TryTake(context.Node.Id, out var outcome)
            ? Look.Leave(outcome)
            : new Look.Waiting { Reason = "ask.open", For = new Audience(errand.Role, errand.Place), CompleteBy = errand.CompleteBy };
    }
}
