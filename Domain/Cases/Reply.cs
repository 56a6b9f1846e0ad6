using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases;

/// <summary>The district's reply to a township (form 4). Totals and rows are frozen when it is issued (C-30).</summary>
public sealed class Reply
{
    public Guid Id { get; init; }

    public required OrganisationId TownId { get; init; }

    /// <summary>The township's request it answers.</summary>
    public required Guid BatchId { get; init; }

    /// <summary>发文字号, such as 仲农〔2026〕3号.</summary>
    public required string DocumentNo { get; init; }

    public required DateOnly IssuedOn { get; init; }

    /// <summary>The issuing organisation by its name of that day.</summary>
    public required string Issuer { get; init; }

    public required string Signer { get; init; }

    public int HouseholdCount { get; private set; }

    public int PersonCount { get; private set; }

    public required ActId ActId { get; init; }

    /// <summary>Counts a row while the reply is being made; a stored reply never changes.</summary>
    public void Count(ReplyRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        HouseholdCount++;
        PersonCount += row.HouseholdSize;
    }
}

/// <summary>One household of a reply as printed. The document is internal: it carries full ID numbers.</summary>
public sealed class ReplyRow
{
    public Guid Id { get; init; }

    public required Guid ReplyId { get; init; }

    public required CaseId CaseId { get; init; }

    public required int Sequence { get; init; }

    public required string VillageName { get; init; }

    public required string HeadName { get; init; }

    public required int HouseholdSize { get; init; }

    /// <summary>Ciphertext in the database.</summary>
    public required string HeadIdNo { get; init; }
}
