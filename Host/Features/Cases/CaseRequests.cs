using Monitoring.Domain.Cases;

namespace Monitoring.Host.Features.Cases;

public sealed record OpenCaseRequest(Guid HouseholdId, string? Procedure, Guid? LeadId);

public sealed record CaseReasonRequest(string? Reason);

public sealed record ObjectionRequest(DateOnly? ReceivedOn, string? Channel, string? Content, string? Objector);

public sealed record ReviewAnswerRequest(bool Upheld, string? Answer);

public sealed record AppealRequest(DateOnly? ReceivedOn, string? Content);

/// <summary>An act on a whole case rather than on one of its tasks.</summary>
public delegate Domain.Shared.Result CaseAct(CaseFile caseFile, Workflows.Running.InstanceRun run, RecordedBy by);
