namespace Monitoring.Domain.Register.Checks;

/// <summary>The part of <see cref="HouseholdWarnings"/> that looks at one person.</summary>
internal static class MemberWarnings
{
    public static IEnumerable<Warning> For(MemberFacts member, int index, DateOnly today)
    {
        var age = member.AgeOn(today);
        return Schooling(member, age)
            .Concat(Labour(member, age))
            .Concat(Identity(member))
            .Select(warning => warning with { MemberIndex = index });
    }

    private static IEnumerable<Warning> Schooling(MemberFacts member, int age)
    {
        if (member.Education is null && member.StudentStatus is null)
        {
            yield return new("member.schooling-missing", $"{member.Name}的文化程度和在校生状况都没有填，请填其中一项。");
        }

        if (member.Education is not null && member.StudentStatus is not null)
        {
            yield return new("member.schooling-both", $"{member.Name}同时填了文化程度和在校生状况，在校的只填在校生状况，不在校的只填文化程度。");
        }

        if (age is >= 6 and <= 16 && !member.IsStudent && member.DropoutReason is null)
        {
            yield return new("member.not-in-school", $"{member.Name}{age}岁，没有在校也没有写明原因，请核实并填写未上学原因。");
        }

        if (member.IsHealthy && member.DropoutReason is (DropoutReason.Illness or DropoutReason.Disability))
        {
            yield return new("member.dropout-but-healthy", $"{member.Name}未上学原因是{Labels.Of(member.DropoutReason.Value)}，健康状况却填“健康”，请核对。");
        }
    }

    private static IEnumerable<Warning> Labour(MemberFacts member, int age)
    {
        var fitToWork = age is >= LabourCapacities.WorkingAgeFrom and <= LabourCapacities.WorkingAgeThrough && member.IsHealthy && !member.IsStudent;
        if (fitToWork && member.LabourSkill is { } skill and (LabourSkill.None or LabourSkill.Weak or LabourSkill.Lost))
        {
            yield return new("member.labour-doubtful", $"{member.Name}{age}岁、健康、不在校，劳动技能却填“{Labels.Of(skill)}”，请核实或说明。");
        }

        if (member.Works && member.LabourSkill is (LabourSkill.None or LabourSkill.Lost))
        {
            yield return new("member.works-without-labour", $"{member.Name}有务工信息，劳动技能却填“{Labels.Of(member.LabourSkill.Value)}”，请核对。");
        }

        if (member.WorkArea is not null != member.WorkMonths > 0)
        {
            yield return new("member.work-incomplete", $"{member.Name}的务工所在地和务工时间（月）只填了一项，请补齐或都清空。");
        }
    }

    private static IEnumerable<Warning> Identity(MemberFacts member)
    {
        if (member is { ResidentMedicalInsurance: { } resident, EmployeeMedicalInsurance: { } employee } && resident == employee)
        {
            yield return resident
                ? new("member.insured-twice", $"{member.Name}同时参加了居民医保和职工医保，请核对，只能保留一项。")
                : new("member.not-insured", $"{member.Name}既没有居民医保也没有职工医保，请核实并动员参保或说明。");
        }

        if (member.IdNumber is { AreaIsKnown: false } id)
        {
            yield return new("member.area-unknown", $"{member.Name}身份证号前两位“{id.Text[..2]}”不是已知的行政区划，请对照证件核对；确实如此的请说明。");
        }
    }
}
