using Monitoring.Domain.Leads;

namespace Monitoring.Host.Features.Leads;

public static class LeadWords
{
    /// <summary>Ends an official may choose; becoming a case is an act of its own.</summary>
    public static IReadOnlyList<(string Code, string Label)> Ends { get; } =
        [.. new[] { LeadState.NoRisk, LeadState.ReferredDibao, LeadState.Duplicate, LeadState.OutOfScope }.Select(s => (LeadDesk.Code(s), Label(s)))];

    public static string State(string code) => Label(Enum.GetValues<LeadState>().Single(s => LeadDesk.Code(s) == code));

    private static string Label(LeadState state) => state switch
    {
        LeadState.New => "新登记",
        LeadState.Checking => "核实中",
        LeadState.Converted => "已立案",
        LeadState.ReferredDibao => "转介低保",
        LeadState.NoRisk => "核实无风险",
        LeadState.Duplicate => "重复线索",
        LeadState.OutOfScope => "不在监测范围",
    };
}
