using Monitoring.Activities.Inclusion;
using Monitoring.Workflows.Activities;
using Monitoring.Workflows.Definitions;

namespace Monitoring.Activities;

/// <summary>Every activity a definition may name beside Elsa's own, and the law it is held to.</summary>
public static class ActivityRegistration
{
    public static IReadOnlyList<ProcedureLaw> Laws { get; } = [InclusionLaw.Law];

    public static ActivityCatalog CreateCatalog() => new(
    [
        new PledgeActivity(),
        new BarredActivity(),
        new VisitActivity(),
        new ComparisonActivity(),
        new AppraisalActivity(),
        new PostNoticeActivity(),
        new PublicNoticeActivity(),
        new VerificationActivity(),
        new TownBatchActivity(),
        new ReleaseBatchActivity(),
        new TakeBatchActivity(),
        new DistrictCheckActivity(),
        new CommitteeActivity(),
        new ReplyActivity(),
        new RegistrationActivity(),
        new RegisteredActivity(),
        new NotIncludedActivity(),
        new RejectedActivity(),
    ]);
}
