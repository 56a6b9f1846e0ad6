using Monitoring.Workflows.Activities;

namespace Monitoring.Workflows.Running;

/// <summary>Why the instance is being moved.</summary>
/// <param name="Act">The audited act.</param>
/// <param name="By">The person who acts; null for the clock.</param>
/// <param name="Moment">The business time of the act.</param>
public sealed record RunCause(Guid Act, Guid? By, BusinessMoment Moment);
