using Monitoring.Domain.Cases.Inclusion;

namespace Monitoring.Domain.Cases;

/// <summary>Words for people of the closed sets a case's papers use.</summary>
public static class CaseLabels
{
    public static string Of(SignatureKind kind) => kind switch
    {
        SignatureKind.Paper => "纸质签字",
        SignatureKind.Electronic => "电子签名",
        SignatureKind.Thumbprint => "按手印",
    };

    public static string Of(AssetKind kind) => kind switch
    {
        AssetKind.Housing => "产权房屋",
        AssetKind.OtherRealEstate => "非居住用途不动产",
        AssetKind.BusinessRegistration => "商事登记",
        AssetKind.FinancialAssets => "金融资产",
        AssetKind.Vehicle => "车辆",
        AssetKind.PublicPayroll => "财政供养人员",
        AssetKind.CompanyRole => "企业法人或高管",
    };

    public static string Of(AccidentKind kind) => kind switch
    {
        AccidentKind.Traffic => "交通事故",
        AccidentKind.Other => "其他",
    };

    public static string Of(NoLabourKind kind) => kind switch
    {
        NoLabourKind.NoLabourInFamily => "家庭无劳动力",
        NoLabourKind.CannotWork => "家庭有劳动力无法务工",
    };

    public static string Of(DistrictCheckResult result) => result switch
    {
        DistrictCheckResult.Kept => "核查通过",
        DistrictCheckResult.Rejected => "核查不通过",
    };

    public static string Of(ObjectionStatus status) => status switch
    {
        ObjectionStatus.Open => "待答复",
        ObjectionStatus.Dismissed => "不成立",
        ObjectionStatus.UpheldReappraise => "成立，重新评议",
        ObjectionStatus.UpheldNotIncluded => "成立，不纳入",
        ObjectionStatus.ReviewUpheld => "复查成立",
    };

    public static string Of(ObjectionChannel channel) => channel switch
    {
        ObjectionChannel.Paper => "书面",
        ObjectionChannel.Phone => "电话",
        ObjectionChannel.Visit => "来访",
        ObjectionChannel.Online => "网络",
    };

    public static string Of(RecordKind kind) => kind switch
    {
        RecordKind.Pledge => "农户承诺授权书",
        RecordKind.Visit => "入户核实记录",
        RecordKind.Comparison => "资产比对",
        RecordKind.Vote => "民主评议",
        RecordKind.TownVerification => "乡镇核查表",
        RecordKind.DistrictCheck => "区级组织核查意见",
        RecordKind.CommitteeDecision => "研究审定意见",
        RecordKind.Registration => "登记采集",
        RecordKind.Explanation => "书面说明送达",
        RecordKind.Appeal => "申诉",
        RecordKind.AppealDecision => "申诉复核意见",
    };
}
