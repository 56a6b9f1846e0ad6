using Monitoring.Domain.Forms;
using Monitoring.Domain.Register;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases.Inclusion;

/// <summary>The visit that checks the pledge at home: the indicators of C-05 and what was seen.</summary>
public sealed record VisitRecord
{
    [Field("入户日期")]
    public required DateOnly VisitedOn { get; init; }

    [Field("入户人员", Hint = "至少两人，用顿号分开")]
    public required string Visitors { get; init; }

    [Field("监测对象类别")]
    public required MonitorType MonitorType { get; init; }

    [Field("核实的家庭人均可支配收入", Unit = "元")]
    public required decimal PerCapitaIncome { get; init; }

    [Field("吃穿有保障")]
    public required bool FoodAndClothing { get; init; }

    [Field("义务教育有保障")]
    public required bool Schooling { get; init; }

    [Field("基本医疗有保障")]
    public required bool MedicalCare { get; init; }

    [Field("住房安全")]
    public required bool SafeHousing { get; init; }

    [Field("饮水安全")]
    public required bool SafeWater { get; init; }

    [Field("家庭实际情况和主要困难", Multiline = true)]
    public required string Findings { get; init; }

    [Field("刚性支出或收入大幅缩减的证据", Multiline = true, WhenField = "monitorType", WhenValue = "SUDDEN", Hint = "票据、证明、受损情况及金额")]
    public string? Evidence { get; init; }

    [Field("收入高于监测范围仍拟纳入的理由", Multiline = true, Hint = "收入超过当年监测线且不属突发严重困难户时必填")]
    public string? OverLineReason { get; init; }

    [Field("入户照片", Content = FieldContent.Files)]
    public IReadOnlyList<Guid> Photos { get; init; } = [];

    internal IEnumerable<Refusal> Faults(DateOnly today, decimal threshold)
    {
        if (VisitedOn > today)
        {
            yield return VisitRefusals.InFuture;
        }

        if (Visitors.Split(['、', '，', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Count() < 2)
        {
            yield return VisitRefusals.TooFewVisitors;
        }

        if (PerCapitaIncome < 0)
        {
            yield return VisitRefusals.Income;
        }

        if (string.IsNullOrWhiteSpace(Findings))
        {
            yield return VisitRefusals.Findings;
        }

        if (MonitorType == MonitorType.Sudden)
        {
            // No income ceiling, but the hardship must be shown (C-23).
            if (string.IsNullOrWhiteSpace(Evidence))
            {
                yield return VisitRefusals.SuddenEvidence;
            }
        }
        else if (PerCapitaIncome > threshold && string.IsNullOrWhiteSpace(OverLineReason))
        {
            yield return VisitRefusals.OverLine(threshold);
        }
    }
}

public static class VisitRefusals
{
    public static readonly Refusal InFuture = new("visit.in-future", "入户日期不能晚于今天。") { Field = "visitedOn" };
    public static readonly Refusal TooFewVisitors = new("visit.too-few-visitors", "入户核实至少两人，请填写两名入户人员的姓名。") { Field = "visitors" };
    public static readonly Refusal Income = new("visit.income", "收入不能为负数。") { Field = "perCapitaIncome" };
    public static readonly Refusal Findings = new("visit.findings", "请写明入户了解到的实际情况。") { Field = "findings" };
    public static readonly Refusal SuddenEvidence = new("visit.sudden-evidence", "突发严重困难户不设收入上限，但须写明刚性支出或收入大幅缩减的证据。") { Field = "evidence" };

    public static Refusal OverLine(decimal threshold) =>
        new("visit.over-line", $"收入高于当年监测范围（{threshold:0.##}元），请写明仍拟纳入的理由，或改为突发严重困难户并提供证据。") { Field = "overLineReason" };
}
