namespace Monitoring.Activities.Inclusion;

/// <summary>Codes of the waiting sentences; the words stand with the pages.</summary>
public static class WaitReasons
{
    public const string Pledge = "pledge.to-sign";
    public const string Visit = "visit.to-make";
    public const string Comparison = "comparison.to-make";
    public const string Appraisal = "appraisal.to-hold";
    public const string Posting = "notice.to-post";
    public const string NoticeRuns = "notice.runs";
    public const string NoticeProvisional = "notice.provisional";
    public const string ObjectionRuns = "notice.objection-runs";
    public const string ObjectionOpen = "notice.objection-open";
    public const string Verification = "verification.to-make";
    public const string Batch = "batch.to-join";
    public const string Release = "batch.to-release";
    public const string Take = "batch.to-take";
    public const string Check = "district.to-check";
    public const string Committee = "committee.to-decide";
    public const string Reply = "reply.to-issue";
    public const string Registration = "registration.to-make";
    public const string Explanation = "end.to-explain";
    public const string AppealRuns = "end.appeal-runs";
    public const string AppealOpen = "end.appeal-open";
}
