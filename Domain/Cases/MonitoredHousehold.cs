using Monitoring.Domain.Cases.Inclusion;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases;

/// <summary>监测户: a household registered after the district's reply (C-31).</summary>
public sealed class MonitoredHousehold
{
    public Guid Id { get; init; }

    public required HouseholdId HouseholdId { get; init; }

    public required CaseId CaseId { get; init; }

    /// <summary>登记编号, such as 监测-2026-00012.</summary>
    public required string Number { get; init; }

    public required OrganisationId VillageId { get; init; }

    public MonitoringState State { get; private set; } = MonitoringState.Active;

    public required string MonitorContact { get; init; }

    /// <summary>Ciphertext in the database.</summary>
    public required string MonitorContactPhone { get; init; }

    public required DateOnly RegisteredOn { get; init; }

    public required ActId ActId { get; init; }

    public static MonitoredHousehold From(CaseFile caseFile, RegistrationPaper paper, RecordedBy by)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(by);
        return new MonitoredHousehold
        {
            Id = Guid.CreateVersion7(),
            HouseholdId = caseFile.HouseholdId,
            CaseId = caseFile.Id,
            Number = caseFile.Number.Replace("纳入", "监测", StringComparison.Ordinal),
            VillageId = caseFile.VillageId,
            MonitorContact = paper.MonitorContact.Trim(),
            MonitorContactPhone = paper.MonitorContactPhone.Trim(),
            RegisteredOn = by.Today,
            ActId = by.Act,
        };
    }
}

public enum MonitoringState
{
    Active,
}
