namespace Monitoring.Domain.Cases;

/// <summary>The states of an inclusion case (plan 三(二); the codes are the ones outside programs see).</summary>
public enum CaseState
{
    Draft,
    Consented,
    Checking,
    Appraisal,
    Publicising,
    Objection,
    TownVerify,
    Batched,
    DistrictCheck,
    Committee,
    Approved,
    Registered,
    NotIncluded,
    Withdrawn,
    ReferredDibao,
    Rejected,
    Barred,
}

public static class CaseStates
{
    public static IReadOnlyList<CaseState> Ends { get; } =
        [CaseState.Registered, CaseState.NotIncluded, CaseState.Withdrawn, CaseState.ReferredDibao, CaseState.Rejected, CaseState.Barred];

    public static bool IsEnd(this CaseState state) => Ends.Contains(state);

    public static string Code(this CaseState state) => state switch
    {
        CaseState.Draft => "DRAFT",
        CaseState.Consented => "CONSENTED",
        CaseState.Checking => "CHECKING",
        CaseState.Appraisal => "APPRAISAL",
        CaseState.Publicising => "PUBLICISING",
        CaseState.Objection => "OBJECTION",
        CaseState.TownVerify => "TOWN_VERIFY",
        CaseState.Batched => "BATCHED",
        CaseState.DistrictCheck => "DISTRICT_CHECK",
        CaseState.Committee => "COMMITTEE",
        CaseState.Approved => "APPROVED",
        CaseState.Registered => "REGISTERED",
        CaseState.NotIncluded => "NOT_INCLUDED",
        CaseState.Withdrawn => "WITHDRAWN",
        CaseState.ReferredDibao => "REFERRED_DIBAO",
        CaseState.Rejected => "REJECTED",
        CaseState.Barred => "BARRED",
    };

    public static string Label(this CaseState state) => state switch
    {
        CaseState.Draft => "草稿",
        CaseState.Consented => "已承诺授权",
        CaseState.Checking => "核实比对",
        CaseState.Appraisal => "待评议",
        CaseState.Publicising => "公示中",
        CaseState.Objection => "异议处理",
        CaseState.TownVerify => "镇街核查",
        CaseState.Batched => "已上报",
        CaseState.DistrictCheck => "区级组织核查",
        CaseState.Committee => "管委会研究审定",
        CaseState.Approved => "已批复",
        CaseState.Registered => "已登记",
        CaseState.NotIncluded => "不纳入",
        CaseState.Withdrawn => "已撤回",
        CaseState.ReferredDibao => "转介低保",
        CaseState.Rejected => "未获批准",
        CaseState.Barred => "限期内不得申请",
    };

    public static CaseState? FromCode(string code)
    {
        foreach (var state in Enum.GetValues<CaseState>())
        {
            if (string.Equals(state.Code(), code, StringComparison.Ordinal))
            {
                return state;
            }
        }

        return null;
    }
}
