using Monitoring.Domain.Register;
using Monitoring.Domain.Register.Checks;
using Monitoring.Domain.Register.Identity;

namespace Monitoring.Domain.Tests.Register.Checks;

public sealed class HouseholdWarningTests
{
    private static readonly DateOnly Today = new(2026, 2, 14);

    private static readonly MemberFacts Head = new()
    {
        Name = "陈演示", Relation = Relation.Head, Sex = Sex.Male, BirthDate = new DateOnly(1980, 5, 1), Education = Education.JuniorHigh,
        Health = [HealthStatus.Healthy], LabourSkill = LabourSkill.Ordinary, WorkArea = WorkArea.WithinCounty, WorkMonths = 10,
        ResidentMedicalInsurance = true, EmployeeMedicalInsurance = false,
    };

    private static readonly MemberFacts Wife = Head with { Name = "李演示", Relation = Relation.Spouse, Sex = Sex.Female };

    private static readonly MemberFacts Child = Head with
    {
        Name = "陈小演", Relation = Relation.Son, BirthDate = new DateOnly(2015, 9, 1), Education = null, StudentStatus = StudentStatus.Primary,
        LabourSkill = LabourSkill.None, WorkArea = null, WorkMonths = null,
    };

    private static readonly MemberFacts Elder = Head with
    {
        Name = "陈老演", Relation = Relation.Father, BirthDate = new DateOnly(1945, 1, 1), Health = [HealthStatus.ChronicDisease],
        LabourSkill = LabourSkill.Lost, WorkArea = null, WorkMonths = null,
    };

    private static readonly HouseholdFacts Family = new() { Today = Today, Members = [Head, Wife, Child, Elder] };

    [Fact(DisplayName = "填得清楚的一户，没有提示 (5.8)")]
    public void For_ConsistentHousehold_IsSilent() => HouseholdWarnings.For(Family).ShouldBeEmpty();

    [Fact(DisplayName = "户主有且只有一名、配偶最多一名、夫妻性别不同 (5.8)")]
    public void For_FamilyRoles_AreChecked()
    {
        Codes(With(Wife, Child)).ShouldBe(["household.head-count"]);
        Codes(With(Head, Head)).ShouldBe(["household.head-count"]);
        Codes(With(Head, Wife, Wife)).ShouldBe(["household.spouse-count"]);
        Codes(With(Head, Wife with { Sex = Sex.Male })).ShouldBe(["household.couple-same-sex"]);
        Codes(With(Head, Wife with { IdNumber = IdNumber.Parse("441302196006150018", Today).Value })).ShouldBe(["household.couple-same-sex"]);
    }

    [Fact(DisplayName = "文化程度与在校生状况有且只有一项 (5.8)")]
    public void For_Schooling_ExactlyOneIsFilled()
    {
        Codes(With(Head with { Education = null })).ShouldBe(["member.schooling-missing"]);
        Codes(With(Head, Child with { Education = Education.Primary })).ShouldBe(["member.schooling-both"]);
    }

    [Theory(DisplayName = "6至16岁不在校又没有原因的提示 (5.8)")]
    [InlineData("2020-02-15", false)]
    [InlineData("2020-02-14", true)]
    [InlineData("2009-02-15", true)]
    [InlineData("2009-02-14", false)]
    public void For_SchoolAge_NotInSchool_Asks(string born, bool asks)
    {
        var child = Child with { BirthDate = DateOnly.Parse(born), StudentStatus = null, Education = Education.Primary, LabourSkill = null };

        Codes(With(Head, child)).Contains("member.not-in-school").ShouldBe(asks);
        Codes(With(Head, child with { DropoutReason = DropoutReason.Other })).ShouldNotContain("member.not-in-school");
    }

    [Fact(DisplayName = "因病因残未上学却填健康的提示 (5.8)")]
    public void For_DropoutReasonAgainstHealth_Asks()
    {
        var child = Child with { StudentStatus = null, Education = Education.Primary, DropoutReason = DropoutReason.Illness };

        Codes(With(Head, child)).ShouldBe(["member.dropout-but-healthy"]);
        Codes(With(Head, child with { Health = [HealthStatus.MajorIllness] })).ShouldBeEmpty();
    }

    [Fact(DisplayName = "青壮年健康不在校却无、弱劳动力的提示；在校生、病人不提示 (5.8)")]
    public void For_LabourAgainstAgeAndHealth_Asks()
    {
        var weak = Wife with { LabourSkill = LabourSkill.Weak };

        Codes(With(Head, weak)).ShouldBe(["member.labour-doubtful"]);
        Codes(With(Head, weak with { BirthDate = new DateOnly(1966, 2, 14) })).ShouldBeEmpty();
        Codes(With(Head, weak with { Health = [HealthStatus.MajorIllness] })).ShouldBeEmpty();
        Codes(With(Head, weak with { Education = null, StudentStatus = StudentStatus.Bachelor1 })).ShouldBeEmpty();
    }

    [Fact(DisplayName = "务工与劳动技能、务工地与月数相互核对 (5.8)")]
    public void For_Work_IsConsistent()
    {
        Codes(With(Head, Elder with { WorkArea = WorkArea.OutsideProvince, WorkMonths = 6 })).ShouldBe(["member.works-without-labour"]);
        Codes(With(Head, Wife with { WorkMonths = null })).ShouldBe(["member.work-incomplete"]);
        Codes(With(Head, Wife with { WorkArea = null })).ShouldBe(["member.work-incomplete"]);
        Codes(With(Head, Wife with { WorkArea = null, WorkMonths = 0 })).ShouldBeEmpty();
    }

    [Fact(DisplayName = "居民医保与职工医保都参加或都没有的提示；没填不提示 (5.8)")]
    public void For_Insurance_ExactlyOne()
    {
        Codes(With(Head with { EmployeeMedicalInsurance = true })).ShouldBe(["member.insured-twice"]);
        Codes(With(Head with { ResidentMedicalInsurance = false })).ShouldBe(["member.not-insured"]);
        Codes(With(Head with { ResidentMedicalInsurance = null })).ShouldBeEmpty();
    }

    [Fact(DisplayName = "全家无劳动能力未标兜底的提示；有人未填劳动技能则不判断 (5.8)")]
    public void For_WholeFamilyWithoutLabour_AsksForTheMark()
    {
        var alone = With(Elder with { Relation = Relation.Head });

        Codes(alone).ShouldBe(["household.no-labour-not-marked"]);
        Codes(alone with { WholeNoLabour = true }).ShouldBeEmpty();
        Codes(With(Elder with { Relation = Relation.Head, LabourSkill = null })).ShouldBeEmpty();
    }

    [Fact(DisplayName = "缺劳动力但半数以上有劳动能力的提示 (5.8)")]
    public void For_NoLabourRisk_WithHalfTheFamilyAble_Asks()
    {
        Codes(Family with { Risks = [RiskKind.NoLabour] }).ShouldBe(["household.no-labour-doubtful"]);
        Codes(With(Head, Child, Elder) with { Risks = [RiskKind.NoLabour] }).ShouldBeEmpty();
    }

    [Fact(DisplayName = "风险与支出、灾种、务工人员相互核对 (5.8)")]
    public void For_Risks_HaveTheirFacts()
    {
        Codes(Family with { Risks = [RiskKind.Illness], MedicalSelfPaid = 0 }).ShouldBe(["household.illness-without-cost"]);
        Codes(Family with { Risks = [RiskKind.Illness], MedicalSelfPaid = 0.01m }).ShouldBeEmpty();
        Codes(Family with { Risks = [RiskKind.Disaster] }).ShouldBe(["household.disaster-without-kind"]);
        Codes(Family with { Risks = [RiskKind.Disaster], Disasters = [DisasterKind.Flood] }).ShouldBeEmpty();
        Codes(With(Head with { WorkArea = null, WorkMonths = null }) with { Risks = [RiskKind.JobUnstable] }).ShouldBe(["household.job-without-worker"]);
        Codes(Family with { Risks = [RiskKind.JobUnstable] }).ShouldBeEmpty();
    }

    [Theory(DisplayName = "工资性收入在0与100元之间，多半填错单位 (5.8)")]
    [InlineData("0", false)]
    [InlineData("0.01", true)]
    [InlineData("99.99", true)]
    [InlineData("100", false)]
    public void For_Wage_Implausible_Asks(string wage, bool asks) =>
        Codes(Family with { Wage = decimal.Parse(wage) }).Contains("household.wage-implausible").ShouldBe(asks);

    [Fact(DisplayName = "享受或申请低保而转移性收入为0的提示 (5.8)")]
    public void For_Dibao_WithoutTransferIncome_Asks()
    {
        Codes(Family with { DibaoPending = true, Transfer = 0 }).ShouldBe(["household.dibao-without-transfer"]);
        Codes(With(Head with { OnDibao = true }) with { Transfer = 0 }).ShouldBe(["household.dibao-without-transfer"]);
        Codes(Family with { Transfer = 0 }).ShouldBeEmpty();
    }

    [Fact(DisplayName = "行政区划未知只提示，并指明是哪一名成员 (5.1)")]
    public void For_UnknownArea_PointsAtTheMember()
    {
        var id = "0123456789X".Select(last => IdNumber.Parse("99000019900101001" + last, Today)).Single(number => number.IsDone).Value;

        var warning = HouseholdWarnings.For(With(Head, Wife with { Sex = Sex.Female, IdNumber = id, Relation = Relation.Other })).ShouldHaveSingleItem();

        warning.Code.ShouldBe("member.area-unknown");
        warning.MemberIndex.ShouldBe(1);
    }

    private static HouseholdFacts With(params MemberFacts[] members) => Family with { Members = members };

    private static IEnumerable<string> Codes(HouseholdFacts facts) => HouseholdWarnings.For(facts).Select(warning => warning.Code);
}
