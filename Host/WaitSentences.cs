using Monitoring.Activities.Inclusion;

namespace Monitoring.Host;

/// <summary>Why a case waits, in one sentence per code.</summary>
public static class WaitSentences
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        [WaitReasons.Pledge] = "等待户主签字承诺并授权",
        [WaitReasons.Visit] = "等待村干部入户核实",
        [WaitReasons.Comparison] = "等待区级比对家庭资产",
        [WaitReasons.Appraisal] = "等待村民代表会议评议",
        [WaitReasons.Posting] = "等待张贴公示并上传凭证",
        [WaitReasons.NoticeRuns] = "公示进行中，等待公示期满",
        [WaitReasons.NoticeProvisional] = "公示跨入节假日安排尚未公布的年份，期限暂定，等待录入该年日历",
        [WaitReasons.ObjectionRuns] = "公示期内收到异议，等待核实答复",
        [WaitReasons.ObjectionOpen] = "公示期已满，异议尚未答复",
        [WaitReasons.Verification] = "等待镇（街道）核查",
        [WaitReasons.Batch] = "核查通过，等待列入上报批次",
        [WaitReasons.Release] = "等待镇（街道）负责人审核上报",
        [WaitReasons.Take] = "已上报，等待区级接收",
        [WaitReasons.Check] = "等待区级组织核查",
        [WaitReasons.Committee] = "等待管委会研究审定",
        [WaitReasons.Reply] = "审定同意，等待制发批复",
        [WaitReasons.Registration] = "已批复，等待登记监测户",
        [WaitReasons.Explanation] = "等待向农户送达书面说明",
        [WaitReasons.AppealRuns] = "书面说明已送达，申诉期内",
        [WaitReasons.AppealOpen] = "收到申诉，等待复核",
        ["join.waiting"] = "等待并行的另一环节",
    };

    public static IReadOnlyCollection<string> Codes => Known.Keys;

    public static string Of(string code) => Known.GetValueOrDefault(code, code);
}
