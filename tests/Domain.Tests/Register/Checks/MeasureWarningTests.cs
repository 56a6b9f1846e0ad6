using Monitoring.Domain.Register;
using Monitoring.Domain.Register.Checks;

namespace Monitoring.Domain.Tests.Register.Checks;

public sealed class MeasureWarningTests
{
    private static readonly MemberFacts Worker = new()
    {
        Name = "陈演示", Relation = Relation.Head, Sex = Sex.Male, BirthDate = new DateOnly(1980, 5, 1), LabourSkill = LabourSkill.Ordinary,
    };

    private static readonly HouseholdFacts Able = new() { Today = new DateOnly(2026, 2, 14), Members = [Worker] };
    private static readonly HouseholdFacts Unable = Able with { Members = [Worker with { LabourSkill = LabourSkill.Lost }] };

    [Theory(DisplayName = "每项风险都要有对应措施，没有的提示 (C-44)")]
    [InlineData(RiskKind.JobUnstable, MeasureKind.Employment, 0)]
    [InlineData(RiskKind.JobUnstable, MeasureKind.Industry, 1)]
    [InlineData(RiskKind.Accident, MeasureKind.Industry, 0)]
    public void For_Risk_WantsAMeasure(RiskKind risk, MeasureKind measure, int warnings) =>
        Codes(Able with { Risks = [risk] }, measure).Count(code => code == "measure.risk-unanswered").ShouldBe(warnings);

    [Fact(DisplayName = "一项措施都没有：逐项风险提示 (C-44)")]
    public void For_NoMeasure_NamesEachRisk() =>
        Codes(Able with { Risks = [RiskKind.Illness, RiskKind.Accident] }).ShouldBe(["measure.risk-unanswered", "measure.risk-unanswered"]);

    [Fact(DisplayName = "风险单一不硬性叠加：多项措施提示，不禁止 (C-43)")]
    public void For_OneRisk_SeveralMeasures_Asks()
    {
        var oneRisk = Able with { Risks = [RiskKind.JobUnstable] };

        Codes(oneRisk, MeasureKind.Employment, MeasureKind.Social).ShouldBe(["measure.stacked"]);
        Codes(oneRisk, MeasureKind.Employment).ShouldBeEmpty();
        Codes(oneRisk with { Risks = [RiskKind.JobUnstable, RiskKind.Accident] }, MeasureKind.Employment, MeasureKind.Social).ShouldBeEmpty();
    }

    [Fact(DisplayName = "有劳动能力应有增收措施；无劳动能力不提示 (C-41、C-42)")]
    public void For_Labour_WantsDevelopment()
    {
        Codes(Able, MeasureKind.SafetyNet).ShouldBe(["measure.only-safety-net"]);
        Codes(Able, MeasureKind.Health).ShouldBe(["measure.no-development"]);
        Codes(Able, MeasureKind.PublicPost).ShouldBeEmpty();
        Codes(Unable, MeasureKind.SafetyNet).ShouldBeEmpty();
    }

    private static IEnumerable<string> Codes(HouseholdFacts facts, params MeasureKind[] measures) =>
        MeasureWarnings.For(facts, measures).Select(warning => warning.Code);
}
