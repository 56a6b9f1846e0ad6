using Monitoring.Domain.Register;
using Monitoring.Domain.Register.Checks;
using Monitoring.Domain.Register.Identity;

namespace Monitoring.Domain.Tests.Register.Checks;

public sealed class KeyGroupTests
{
    private static readonly DateOnly Today = new(2026, 2, 14);

    [Theory(DisplayName = "重度残疾、3、4级智力精神残疾由残疾证号得出 (C-06、5.2)")]
    [InlineData("11", KeyGroup.SevereDisability)]
    [InlineData("42", KeyGroup.SevereDisability)]
    [InlineData("72", KeyGroup.SevereDisability)]
    [InlineData("53", KeyGroup.MentalOrIntellectualDisability)]
    [InlineData("64", KeyGroup.MentalOrIntellectualDisability)]
    [InlineData("43", null)]
    [InlineData("74", null)]
    public void Of_Certificate_GivesTheGroup(string categoryAndGrade, KeyGroup? group)
    {
        var certificate = DisabilityCertificate.Parse("441302195001010003" + categoryAndGrade).Value;

        KeyGroups.Of(Person() with { Certificate = certificate }, Today).Groups.ShouldBe(group is { } one ? [one] : []);
    }

    [Fact(DisplayName = "3、4级多重残疾看不出种类：询问，不猜 (5.2)")]
    public void Of_MultipleDisability_Asks()
    {
        var certificate = DisabilityCertificate.Parse("44130219500101000374").Value;

        KeyGroups.Of(Person() with { Certificate = certificate }, Today).Questions.ShouldHaveSingleItem()
            .Code.ShouldBe("key-group.multiple-disability");
    }

    [Fact(DisplayName = "大病即重点；慢性病要负担较重，未填则询问 (C-06)")]
    public void Of_Illness_DistinguishesBurden()
    {
        var chronic = Person() with { Health = [HealthStatus.ChronicDisease] };

        KeyGroups.Of(Person() with { Health = [HealthStatus.MajorIllness] }, Today).Groups.ShouldBe([KeyGroup.MajorIllness]);
        KeyGroups.Of(chronic with { HeavyBurden = true }, Today).Groups.ShouldBe([KeyGroup.HeavyChronicDisease]);
        KeyGroups.Of(chronic with { HeavyBurden = false }, Today).ShouldSatisfyAllConditions(
            finding => finding.Groups.ShouldBeEmpty(), finding => finding.Questions.ShouldBeEmpty());
        KeyGroups.Of(chronic, Today).Questions.ShouldHaveSingleItem().Code.ShouldBe("key-group.chronic-burden");
    }

    [Theory(DisplayName = "失能、特困、满60岁三者齐备才是失能特困老年人 (C-06)")]
    [InlineData(true, true, "1966-02-14", true)]
    [InlineData(true, true, "1966-02-15", false)]
    [InlineData(true, false, "1950-01-01", false)]
    [InlineData(false, true, "1950-01-01", false)]
    public void Of_Elder_NeedsAllThree(bool tekun, bool incapacitated, string born, bool expected) =>
        KeyGroups.Of(Person() with { OnTekun = tekun, Incapacitated = incapacitated, BirthDate = DateOnly.Parse(born) }, Today)
            .Groups.Contains(KeyGroup.DisabledTekunElder).ShouldBe(expected);

    [Theory(DisplayName = "劳动能力由劳动技能和年龄得出 (C-41、C-42)")]
    [InlineData(LabourSkill.Skilled, 30, LabourCapacity.Full)]
    [InlineData(LabourSkill.Ordinary, 70, LabourCapacity.Full)]
    [InlineData(LabourSkill.Weak, 30, LabourCapacity.Partial)]
    [InlineData(LabourSkill.Lost, 30, LabourCapacity.None)]
    [InlineData(LabourSkill.None, 80, LabourCapacity.None)]
    [InlineData(LabourSkill.Ordinary, 15, LabourCapacity.None)]
    [InlineData(LabourSkill.Ordinary, 16, LabourCapacity.Full)]
    [InlineData(null, 30, null)]
    public void LabourCapacity_OfSkillAndAge(LabourSkill? skill, int age, LabourCapacity? capacity) =>
        LabourCapacities.Of(skill, age).ShouldBe(capacity);

    private static MemberFacts Person() => new()
    {
        Name = "陈演示", Relation = Relation.Head, Sex = Sex.Female, BirthDate = new DateOnly(1950, 1, 1),
    };
}
