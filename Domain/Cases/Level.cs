namespace Monitoring.Domain.Cases;

/// <summary>The four levels of a case: the village fills, the township verifies, the district checks, the committee decides.</summary>
public enum CaseLevel
{
    Village = 1,
    Town = 2,
    District = 3,
    Committee = 4,
}

public static class CaseLevels
{
    public static string Label(this CaseLevel level) => level switch
    {
        CaseLevel.Village => "村级",
        CaseLevel.Town => "镇（街道）",
        CaseLevel.District => "区级",
        CaseLevel.Committee => "管委会",
    };
}

/// <summary>A person who has acted on a case, and on which of its levels.</summary>
public sealed record Participation(Guid User, CaseLevel Level);
