namespace Monitoring.Domain.Cases;

/// <summary>The steps of the inclusion procedure by the ids the definition gives them, in their legal order.</summary>
public static class InclusionSteps
{
    public const string Pledge = "pledge";
    public const string Visit = "visit";
    public const string Comparison = "comparison";
    public const string Appraisal = "appraisal";
    public const string PostNotice = "post-notice";
    public const string Notice = "notice";
    public const string Verification = "verification";
    public const string Batch = "batch";
    public const string Release = "release";
    public const string Take = "take";
    public const string Check = "check";
    public const string Committee = "committee";
    public const string Reply = "reply";
    public const string Registration = "registration";
    public const string NotIncluded = "not-included";
    public const string Rejected = "rejected";

    private static readonly Dictionary<string, int> Order = new(StringComparer.Ordinal)
    {
        [Pledge] = 10, [Visit] = 20, [Comparison] = 21, [Appraisal] = 30, [PostNotice] = 40, [Notice] = 50,
        [Verification] = 60, [Batch] = 70, [Release] = 75, [Take] = 80, [Check] = 90, [Committee] = 100, [Reply] = 110,
        [Registration] = 120, [NotIncluded] = 130, [Rejected] = 130,
    };

    public static IReadOnlyCollection<string> All => Order.Keys;

    public static int Position(string step) =>
        Order.TryGetValue(step, out var position) ? position : throw new ArgumentException("Not a step of the inclusion procedure.", nameof(step));

    /// <summary>Steps a person may send a case back to; the notice itself is re-entered by a late objection only.</summary>
    public static bool IsReturnTarget(string step) =>
        step is Pledge or Visit or Comparison or Appraisal or Verification or Batch;

    public static string Label(string step) => step switch
    {
        Pledge => "承诺授权",
        Visit => "入户核实",
        Comparison => "资产比对",
        Appraisal => "村级民主评议",
        PostNotice => "张贴公示",
        Notice => "公示与异议",
        Verification => "镇街核查",
        Batch => "组成上报批次",
        Release => "审核上报",
        Take => "区级接收",
        Check => "区级组织核查",
        Committee => "管委会研究审定",
        Reply => "制发批复",
        Registration => "登记",
        NotIncluded => "不纳入告知",
        Rejected => "未批准告知",
        _ => throw new ArgumentException("Not a step of the inclusion procedure.", nameof(step)),
    };
}
