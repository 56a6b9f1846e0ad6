using Monitoring.Domain.Cases;
using Monitoring.Workflows.Activities;

namespace Monitoring.Activities.Inclusion;

/// <summary>限期内不得申请: within three years of a false declaration the application ends here (C-25).</summary>
public sealed class BarredActivity : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Monitoring.Barred",
        DisplayName = "限期内不得申请",
        Category = "纳入",
        IsTerminal = true,
    };

    public override Look Execute(ActivityContext context)
    {
        var caseFile = context.Subject<CaseFile>();
        caseFile.Close(CaseState.Barred, $"因虚假申报，{caseFile.Household.BarredThrough:yyyy-MM-dd}前（含当日）不得申请；不影响申请低保和急难救助。", context.Now);
        return Look.Leave("Done");
    }
}
