namespace Monitoring.Host.Features.Papers;

/// <summary>Form 2 as it hangs on the board: names, sizes and risk labels, nothing else of a household.</summary>
/// <param name="PostedOn">Null while it still waits to be posted; the date is then written by hand.</param>
public sealed record NoticeSheet(string Village, DateOnly MeetingDate, DateOnly? PostedOn, string? SupervisionPhone, IReadOnlyList<NoticeLine> Lines);

public sealed record NoticeLine(string HeadName, int HouseholdSize, string Risks);
