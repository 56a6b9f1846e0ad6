namespace Monitoring.Domain.Register.Checks;

/// <summary>Whether the help fits the household (C-41 to C-44, domain 5.8). Warnings only: help is never refused for being unusual.</summary>
public static class MeasureWarnings
{
    public static IReadOnlyList<Warning> For(HouseholdFacts facts, IReadOnlyList<MeasureKind> measures) =>
        [.. RisksUnanswered(facts, measures), .. Stacked(facts, measures), .. Labour(facts, measures)];

    private static IEnumerable<Warning> RisksUnanswered(HouseholdFacts facts, IReadOnlyList<MeasureKind> measures) =>
        from risk in facts.Risks.Distinct()
        where !Measures.Answer(risk, measures)
        let expected = Measures.ExpectedFor(risk).Select(Labels.Of).ToList()
        select new Warning(
            "measure.risk-unanswered",
            expected.Count == 0
                ? $"风险“{Labels.Of(risk)}”还没有任何帮扶措施，请安排或说明。"
                : $"风险“{Labels.Of(risk)}”还没有对应措施，一般为{string.Join('、', expected)}之一，请安排或说明。");

    private static IEnumerable<Warning> Stacked(HouseholdFacts facts, IReadOnlyList<MeasureKind> measures)
    {
        if (facts.Risks.Distinct().Count() == 1 && measures.Distinct().Count() > 1)
        {
            yield return new("measure.stacked", "本户风险单一，却安排了多项措施；应以单项措施为主、不硬性叠加，确有需要的请说明。");
        }
    }

    private static IEnumerable<Warning> Labour(HouseholdFacts facts, IReadOnlyList<MeasureKind> measures)
    {
        var able = facts.Members.Any(member => LabourCapacities.Of(member.LabourSkill, member.AgeOn(facts.Today)) is LabourCapacity.Full);
        if (!able || measures.Count == 0)
        {
            yield break;
        }

        if (measures.All(measure => measure is MeasureKind.SafetyNet))
        {
            yield return new("measure.only-safety-net", "本户有劳动能力，却只有综合保障，请考虑产业、就业等增收措施或说明。");
        }
        else if (!measures.Any(measure => Measures.GroupOf(measure) is MeasureGroup.Income))
        {
            yield return new("measure.no-development", "本户有劳动能力，却没有产业、就业、金融或公益岗位措施，请考虑安排或说明。");
        }
    }
}
