namespace Monitoring.Domain.Register;

/// <summary>与户主关系, by form 8.</summary>
public enum Relation
{
    Head,
    Spouse,
    Son,
    Daughter,
    DaughterInLaw,
    SonInLaw,
    SonsSon,
    SonsDaughter,
    DaughtersSon,
    DaughtersDaughter,
    Father,
    Mother,
    WifesFather,
    WifesMother,
    HusbandsFather,
    HusbandsMother,
    Grandfather,
    Grandmother,
    MaternalGrandfather,
    MaternalGrandmother,
    Sibling,
    GreatGrandson,
    GreatGranddaughter,
    Nephew,
    Niece,
    BrothersWife,
    Uncle,
    Other,
}

public static class Kinship
{
    /// <summary>The word people use where form 8 has another.</summary>
    public static string? OtherWord(Relation relation) => relation switch
    {
        Relation.Head => "本人",
        Relation.Spouse => "妻子",
        Relation.Son => "儿子",
        Relation.Daughter => "女儿",
        Relation.DaughterInLaw => "儿媳",
        Relation.SonInLaw => "女婿",
        Relation.Father => "父亲",
        Relation.Mother => "母亲",
        _ => null,
    };
}
