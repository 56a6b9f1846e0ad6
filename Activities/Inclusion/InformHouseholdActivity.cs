using Monitoring.Activities.Tasks;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Cases.Inclusion;
using Monitoring.Workflows.Activities;

namespace Monitoring.Activities.Inclusion;

/// <summary>
/// 告知: a household that is not included gets its written reason, and may appeal; an upheld appeal goes back as far as
/// the decision it overturns. One class for both ends; each end is an activity of its own.
/// </summary>
public abstract class InformHouseholdActivity(CaseState end, string backTo) : TaskActivity
{
    private static readonly TaskOutcome[] Explaining =
    [
        new TaskOutcome<Explanation>("Explained", "登记书面说明已送达")
        {
            OnAccept = (caseFile, form, scope) => caseFile.Explain(form, scope.By),
            PrefillOf = (caseFile, scope) => new { deliveredOn = scope.By.Today, deliveredBy = "当面送达", text = ReasonText.Of(caseFile) },
            ExampleOf = (caseFile, scope) => new Explanation { DeliveredOn = scope.By.Today, DeliveredBy = "当面送达", Text = ReasonText.Of(caseFile) },
        },
    ];

    private static readonly TaskOutcome[] Deciding =
    [
        Decision("AppealUpheld", "申诉成立，重新办理", upheld: true),
        Decision("AppealDismissed", "申诉不成立", upheld: false),
    ];

    public override string Role => "townOfficer";

    public override CaseLevel Level => CaseLevel.Town;

    public override IReadOnlyList<TaskOutcome> OutcomesFor(CaseFile caseFile)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        return caseFile.Standing(RecordKind.Explanation) is null ? Explaining
            : caseFile.Standing(RecordKind.Appeal) is null ? []
            : Deciding;
    }

    public override Look Execute(ActivityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var caseFile = context.Subject<CaseFile>();
        caseFile.Close(end, caseFile.EndReason, caseFile.ClosedAt ?? context.Now);
        if (caseFile.Standing<Explanation>(RecordKind.Explanation) is not { } explanation)
        {
            return WaitForPerson(context, caseFile, WaitReasons.Explanation);
        }

        if (caseFile.Standing<AppealDecision>(RecordKind.AppealDecision) is { } decision)
        {
            return decision.Upheld ? TakeUpAgain(caseFile) : Look.Leave("Final");
        }

        if (caseFile.Standing(RecordKind.Appeal) is not null)
        {
            return WaitForPerson(context, caseFile, WaitReasons.AppealOpen);
        }

        var firstDayAfter = caseFile.AppealLastDay(explanation).AddDays(1);
        return context.Today >= firstDayAfter
            ? Look.Leave("Final")
            : new Look.Waiting { Reason = WaitReasons.AppealRuns, Until = ChinaTime.StartOf(firstDayAfter) };
    }

    protected static IReadOnlyList<Port> Ways => [new("Final", "终结"), new("AppealUpheld", "申诉成立")];

    private Look TakeUpAgain(CaseFile caseFile)
    {
        caseFile.VoidFrom(backTo, caseFile.ActId, "申诉成立，重新办理");
        caseFile.Reopen();
        return Look.Leave("AppealUpheld");
    }

    private static TaskOutcome<AppealDecision> Decision(string name, string label, bool upheld) => new(name, label)
    {
        OnAccept = (caseFile, form, scope) => caseFile.DecideAppeal(form with { Upheld = upheld }, scope.By),
        ExampleOf = (_, _) => new AppealDecision { Opinion = "经复核，形成复核意见。" },
    };
}

/// <summary>不纳入: decided in the village or by the township; an upheld appeal is appraised anew.</summary>
public sealed class NotIncludedActivity() : InformHouseholdActivity(CaseState.NotIncluded, InclusionSteps.Appraisal)
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Monitoring.NotIncluded",
        DisplayName = "不纳入告知",
        Category = "纳入",
        Outcomes = Ways,
    };
}

/// <summary>未获批准: decided by district or committee; an upheld appeal is verified anew.</summary>
public sealed class RejectedActivity() : InformHouseholdActivity(CaseState.Rejected, InclusionSteps.Verification)
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        Type = "Monitoring.Rejected",
        DisplayName = "未批准告知",
        Category = "纳入",
        Outcomes = Ways,
    };
}
