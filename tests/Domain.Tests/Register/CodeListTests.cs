using Monitoring.Domain.Register;

namespace Monitoring.Domain.Tests.Register;

public sealed class CodeListTests
{
    public static TheoryData<string> Names => [.. CodeLists.All.Select(list => list.Name)];

    [Fact(DisplayName = "返贫致贫风险九项，代码和名称与方案一致 (清单A)")]
    public void Risk_HasNineEntries() => CodeLists.Risk.Entries.Select(entry => $"{entry.Code} {entry.Label}").ShouldBe(
    [
        "ILLNESS 因病", "SCHOOLING 因学", "DISABILITY 因残", "DISASTER 因自然灾害", "ACCIDENT 因意外事故",
        "BUSINESS_FAIL 因产业项目失败", "JOB_UNSTABLE 因务工就业不稳", "NO_LABOUR 缺劳动力", "OTHER 其他",
    ]);

    [Fact(DisplayName = "监测对象三类、不纳入原因五种，代码与方案一致 (清单C、1.6)")]
    public void MonitorTypeAndReasons_HaveTheirCodes()
    {
        CodeLists.MonitorType.Entries.Select(entry => entry.Code).ShouldBe(["UNSTABLE", "MARGINAL", "SUDDEN"]);
        CodeLists.NotIncludedReason.Entries.Select(entry => entry.Code).ShouldBe(["RISK_GONE", "STABLE_INCOME", "ASSET", "SUPPORTED", "CONDUCT"]);
    }

    [Fact(DisplayName = "规模性风险九类与家庭风险九项是两张清单 (清单B)")]
    public void RegionalRisk_IsAnotherNine()
    {
        CodeLists.RegionalRisk.Entries.Count.ShouldBe(9);
        CodeLists.RegionalRisk.Entries.Select(entry => entry.Label).ShouldNotContain("因病");
    }

    [Theory(DisplayName = "每张清单：代码、名称互不重复，都能读回")]
    [MemberData(nameof(Names))]
    public void Entries_AreUniqueAndReadBack(string name)
    {
        var list = CodeLists.All.Single(candidate => candidate.Name == name);

        list.Entries.ShouldNotBeEmpty();
        list.Entries.Select(entry => entry.Code).ShouldBeUnique();
        list.Entries.Select(entry => entry.Label).ShouldBeUnique();
        list.Choices.ShouldContain(list.Entries[^1].Label);
    }

    [Fact(DisplayName = "导入时代码、名称、常用叫法、全角括号都认")]
    public void TryParse_ByCodeLabelOrAlias_FindsTheMember()
    {
        Parse(CodeLists.Risk, "job_unstable").ShouldBe(RiskKind.JobUnstable);
        Parse(CodeLists.Risk, " 因病 ").ShouldBe(RiskKind.Illness);
        Parse(CodeLists.Disaster, "0206").ShouldBe(DisasterKind.Earthquake);
        Parse(CodeLists.Disaster, "生物灾害(虫灾)").ShouldBe(DisasterKind.Biological);
        Parse(CodeLists.Relation, "儿子").ShouldBe(Relation.Son);
        Parse(CodeLists.WorkArea, "乡(镇)内").ShouldBe(WorkArea.WithinTown);
        Parse(CodeLists.Measure, "产业").ShouldBe(MeasureKind.Industry);
        Parse(CodeLists.Risk, "").ShouldBeNull();
        Parse(CodeLists.Risk, "0").ShouldBeNull();
    }

    [Theory(DisplayName = "六种线索来源对应核查表四种渠道 (清单D)")]
    [InlineData("自主申报", "农户自主申报")]
    [InlineData("集中排查", "基层干部排查")]
    [InlineData("入户走访", "基层干部排查")]
    [InlineData("基层上报", "基层干部排查")]
    [InlineData("数据比对", "部门筛查预警")]
    [InlineData("热线信访", "社会监督发现")]
    public void FormChannel_OfEachLeadChannel(string lead, string form) =>
        Labels.Of(FormChannels.Of(Parse(CodeLists.LeadChannel, lead)!.Value)).ShouldBe(form);

    [Fact(DisplayName = "住房安全保障属“三保障”，不随原表排版错行 (1.7)")]
    public void Measures_Housing_IsABasicGuarantee()
    {
        Measures.GroupOf(MeasureKind.Housing).ShouldBe(MeasureGroup.BasicGuarantees);
        CodeLists.Measure.Values.Count(measure => Measures.GroupOf(measure) is MeasureGroup.Income).ShouldBe(4);
    }

    [Theory(DisplayName = "风险与措施对应：只作提示 (清单F)")]
    [InlineData(RiskKind.Illness, MeasureKind.Health, true)]
    [InlineData(RiskKind.Illness, MeasureKind.Industry, false)]
    [InlineData(RiskKind.JobUnstable, MeasureKind.PublicPost, true)]
    [InlineData(RiskKind.NoLabour, MeasureKind.SafetyNet, true)]
    [InlineData(RiskKind.Accident, MeasureKind.Social, true)]
    public void Measures_AnswerTheRisk(RiskKind risk, MeasureKind measure, bool answers) =>
        Measures.Answer(risk, [measure]).ShouldBe(answers);

    [Fact(DisplayName = "没有任何措施，不算回应风险 (C-44)")]
    public void Measures_None_AnswerNothing() => Measures.Answer(RiskKind.Accident, []).ShouldBeFalse();

    [Fact(DisplayName = "名册里的“户主”“配偶”就是清单里的词")]
    public void Relations_HeadAndSpouse_AreTheListsWords()
    {
        Relations.Head.ShouldBe(Labels.Of(Relation.Head));
        Relations.Spouse.ShouldBe(Labels.Of(Relation.Spouse));
        Relations.All.Count.ShouldBe(28);
    }

    private static TEnum? Parse<TEnum>(CodeList<TEnum> list, string text)
        where TEnum : struct, Enum =>
        list.TryParse(text, out var value) ? value : null;
}
