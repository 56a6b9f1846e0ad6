using Monitoring.Domain.Organisations;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Tests.Organisations;

public sealed class OrganisationTreeTests
{
    private static readonly Organisation District = Make("D", OrganisationKind.District, parent: null, "示例区");
    private static readonly Organisation Town = Make("T1", OrganisationKind.Town, District.Id, "甲镇");
    private static readonly Organisation OtherTown = Make("T2", OrganisationKind.Town, District.Id, "乙镇");
    private static readonly Organisation Village = Make("V1", OrganisationKind.Village, Town.Id, "一村");
    private static readonly OrganisationTree Tree = new([District, Town, OtherTown, Village]);

    [Fact(DisplayName = "机构：上级包含自己和下级，不包含平级和上级")]
    public void Contains_FollowsTheTree()
    {
        Tree.Contains(District.Id, Village.Id).ShouldBeTrue();
        Tree.Contains(Village.Id, Village.Id).ShouldBeTrue();
        Tree.Contains(OtherTown.Id, Village.Id).ShouldBeFalse();
        Tree.Contains(Village.Id, Town.Id).ShouldBeFalse();
        Tree.Contains(District.Id, OrganisationId.New()).ShouldBeFalse();
    }

    [Fact(DisplayName = "机构：镇的范围只有本镇的村")]
    public void VillagesWithin_ATown_AreItsOwn()
    {
        Tree.VillagesWithin(Town.Id).ShouldBe([Village]);
        Tree.VillagesWithin(OtherTown.Id).ShouldBeEmpty();
    }

    [Fact(DisplayName = "机构：改名以后，旧批复仍用当日的名称")]
    public void NameOn_AfterARename_KeepsTheNameOfTheDay()
    {
        var office = new Organisation { Id = OrganisationId.New(), Code = "O", Kind = OrganisationKind.Department };
        office.Names.Add(Name(office.Id, "区扶贫办", new DateOnly(2021, 1, 1), new DateOnly(2023, 5, 31)));
        office.Names.Add(Name(office.Id, "区农业农村局", new DateOnly(2023, 6, 1), to: null));
        var tree = new OrganisationTree([office]);

        tree.NameOn(office.Id, new DateOnly(2023, 5, 31)).ShouldBe("区扶贫办");
        tree.NameOn(office.Id, new DateOnly(2023, 6, 1)).ShouldBe("区农业农村局");
    }

    private static Organisation Make(string code, OrganisationKind kind, OrganisationId? parent, string name)
    {
        var made = new Organisation { Id = OrganisationId.New(), Code = code, Kind = kind, ParentId = parent };
        made.Names.Add(Name(made.Id, name, new DateOnly(2021, 1, 1), to: null));
        return made;
    }

    private static OrganisationName Name(OrganisationId of, string name, DateOnly from, DateOnly? to) =>
        new() { Id = Guid.CreateVersion7(), OrganisationId = of, Name = name, FromDay = from, ToDay = to };
}
