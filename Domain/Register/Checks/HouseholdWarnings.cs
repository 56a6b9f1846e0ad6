namespace Monitoring.Domain.Register.Checks;

/// <summary>The cross-checks of a roster (domain 5.8): each asks for a note, none keeps a poor family out.</summary>
public static class HouseholdWarnings
{
    private const decimal ImplausiblyLowWage = 100;

    public static IReadOnlyList<Warning> For(HouseholdFacts facts) =>
    [
        .. Family(facts),
        .. facts.Members.SelectMany((member, index) => MemberWarnings.For(member, index, facts.Today)),
        .. Labour(facts),
        .. Risks(facts),
        .. Income(facts),
    ];

    private static IEnumerable<Warning> Family(HouseholdFacts facts)
    {
        var heads = facts.Members.Where(member => member.Relation is Relation.Head).ToList();
        var spouses = facts.Members.Where(member => member.Relation is Relation.Spouse).ToList();

        if (heads.Count != 1)
        {
            yield return new("household.head-count", $"本户有{heads.Count}名户主，应当有且只有一名，请核对与户主关系。");
        }

        if (spouses.Count > 1)
        {
            yield return new("household.spouse-count", $"本户有{spouses.Count}名配偶，最多一名，请核对与户主关系。");
        }

        if (heads is [var head] && spouses is [var spouse] && SexOf(head) == SexOf(spouse))
        {
            yield return new("household.couple-same-sex", "户主与配偶性别相同，请对照证件核对性别、身份证号或与户主关系。");
        }
    }

    private static Sex SexOf(MemberFacts member) => member.IdNumber?.Sex ?? member.Sex;

    private static IEnumerable<Warning> Labour(HouseholdFacts facts)
    {
        var capacities = facts.Members.Select(member => LabourCapacities.Of(member.LabourSkill, member.AgeOn(facts.Today))).ToList();
        if (capacities.Count > 0 && capacities.TrueForAll(capacity => capacity is LabourCapacity.None) && !facts.WholeNoLabour)
        {
            yield return new("household.no-labour-not-marked", "全家都没有劳动能力，但没有标为“整户无劳动能力兜底保障户”，请核实后补标或说明。");
        }

        if (facts.Risks.Contains(RiskKind.NoLabour) && capacities.Count(capacity => capacity is LabourCapacity.Full) * 2 >= capacities.Count)
        {
            yield return new("household.no-labour-doubtful", "风险填了“缺劳动力”，但家中半数以上成员有劳动能力，请核实或说明。");
        }
    }

    private static IEnumerable<Warning> Risks(HouseholdFacts facts)
    {
        if (facts.Risks.Contains(RiskKind.Illness) && facts.MedicalSelfPaid == 0)
        {
            yield return new("household.illness-without-cost", "风险填了“因病”，但医疗自付支出为0，请核实支出或说明。");
        }

        if (facts.Risks.Contains(RiskKind.Disaster) && facts.Disasters.Count == 0)
        {
            yield return new("household.disaster-without-kind", "风险填了“因自然灾害”，但没有填灾害种类，请补填。");
        }

        if (facts.Risks.Contains(RiskKind.JobUnstable) && !facts.Members.Any(member => member.Works))
        {
            yield return new("household.job-without-worker", "风险填了“因务工就业不稳”，但家中没有务工人员，请补填务工信息或说明。");
        }
    }

    private static IEnumerable<Warning> Income(HouseholdFacts facts)
    {
        if (facts.Wage is > 0 and < ImplausiblyLowWage)
        {
            yield return new("household.wage-implausible", $"工资性收入只有{facts.Wage:0.##}元，可能误按万元或按月填写，请核对单位或说明。");
        }

        if ((facts.DibaoPending || facts.Members.Any(member => member.OnDibao)) && facts.Transfer == 0)
        {
            yield return new("household.dibao-without-transfer", "本户享受或正在申请低保，但转移性收入为0，请核实低保金等收入或说明。");
        }
    }
}
