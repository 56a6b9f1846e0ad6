namespace Monitoring.Domain.Register;

/// <content>The words of form 8 for kinship.</content>
public static partial class Labels
{
    public static string Of(Relation relation) => relation switch
    {
        Relation.Head => "户主",
        Relation.Spouse => "配偶",
        Relation.Son => "之子",
        Relation.Daughter => "之女",
        Relation.DaughterInLaw => "之儿媳",
        Relation.SonInLaw => "之女婿",
        Relation.SonsSon => "之孙子",
        Relation.SonsDaughter => "之孙女",
        Relation.DaughtersSon => "之外孙子",
        Relation.DaughtersDaughter => "之外孙女",
        Relation.Father => "之父",
        Relation.Mother => "之母",
        Relation.WifesFather => "之岳父",
        Relation.WifesMother => "之岳母",
        Relation.HusbandsFather => "之公公",
        Relation.HusbandsMother => "之婆婆",
        Relation.Grandfather => "之祖父",
        Relation.Grandmother => "之祖母",
        Relation.MaternalGrandfather => "之外祖父",
        Relation.MaternalGrandmother => "之外祖母",
        Relation.Sibling => "之兄弟姐妹",
        Relation.GreatGrandson => "之曾孙子",
        Relation.GreatGranddaughter => "之曾孙女",
        Relation.Nephew => "之侄儿",
        Relation.Niece => "之侄女",
        Relation.BrothersWife => "之兄弟媳妇",
        Relation.Uncle => "之叔伯",
        Relation.Other => "其他",
    };
}
