namespace Monitoring.Host.Features.Tasks;

/// <summary>One line of the inbox.</summary>
public sealed record TaskRow
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string CaseNumber { get; init; }

    public required string State { get; init; }

    public required string Step { get; init; }

    public required string StepLabel { get; init; }

    public required string HeadName { get; init; }

    public required string Village { get; init; }

    public required string Town { get; init; }

    public required int HouseholdSize { get; init; }

    /// <summary>The township's request it stands in; null before it is sent up.</summary>
    public required string? RequestNo { get; init; }

    public required string Why { get; init; }

    public required string Role { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    public required DateOnly? CompleteBy { get; init; }

    /// <summary>Working days left; negative when overdue; null without a term.</summary>
    public required int? WorkingDaysLeft { get; init; }

    public required bool IsMine { get; init; }

    public required string? Assignee { get; init; }
}
