using Monitoring.Domain.Cases;
using Monitoring.Workflows.Activities;

namespace Monitoring.Activities.Inclusion;

/// <summary>已登记: the aim of the procedure. No definition may reach it round a passage the law demands.</summary>
public sealed class RegisteredActivity : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Monitoring.Registered",
        DisplayName = "已登记",
        Category = "纳入",
        IsTerminal = true,
        IsSuccess = true,
    };

    public override Look Execute(ActivityContext context)
    {
        context.Subject<CaseFile>().Close(CaseState.Registered, reason: null, context.Now);
        return Look.Leave("Done");
    }
}
