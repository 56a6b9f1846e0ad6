using Monitoring.Workflows.Tests.Activities;

namespace Monitoring.Workflows.Tests.Running;

public sealed class PauseTests
{
    [Fact(DisplayName = "冻结：时限清空，记入停表台账，什么也不动")]
    public void Freeze_StopsTheClock()
    {
        var travel = AtNotice();

        var run = travel.Pass(TimeSpan.FromDays(2)).Do(run => run.Freeze("投诉核查"));

        var step = travel.OpenStep("notice");
        step.DueAt.ShouldBeNull();
        step.SuspendedAt.ShouldBe(travel.Now);
        run.Changed.ShouldBe([step]);
        run.NewPauses.Single().ShouldSatisfyAllConditions(
            pause => pause.Reason.ShouldBe("投诉核查"),
            pause => pause.From.ShouldBe(travel.Now),
            pause => pause.FromAct.ShouldBe(travel.Cause.Act),
            pause => pause.To.ShouldBeNull());
        travel.Instance.FrozenAt.ShouldBe(travel.Now);
    }

    [Fact(DisplayName = "冻结期间有了结果也不动，恢复时才走")]
    public void Look_WhileFrozen_MovesOnlyAfterResume()
    {
        var travel = AtNotice();
        travel.Do(run => run.Freeze("投诉核查"));

        var frozen = travel.Answer("notice", "Passed");
        (frozen.Entered.Count + frozen.Left.Count + frozen.Changed.Count).ShouldBe(0);
        travel.Open.ShouldBe(["notice"]);
        travel.Do(run => run.Resume());

        travel.Open.ShouldBe(["town"]);
    }

    [Fact(DisplayName = "恢复：停几天，时限顺延几天")]
    public void Resume_MovesTheDueDateByThePause()
    {
        var travel = AtNotice();
        var due = travel.OpenStep("notice").DueAt!.Value;
        travel.Pass(TimeSpan.FromDays(2)).Do(run => run.Freeze("投诉核查"));

        var run = travel.Pass(TimeSpan.FromDays(3)).Do(run => run.Resume());

        var step = travel.OpenStep("notice");
        step.DueAt.ShouldBe(due.AddDays(3));
        step.ResumedAt.ShouldBe(travel.Now);
        run.ChangedPauses.Single().ToAct.ShouldBe(travel.Cause.Act);
        run.InstanceChanged.ShouldBeTrue();
        travel.Instance.FrozenAt.ShouldBeNull();
    }

    [Fact(DisplayName = "同一行为里冻结又恢复：台账只有一行，已合上")]
    public void FreezeAndResume_InOneAct_IsOnePause()
    {
        var travel = AtNotice();

        var run = travel.Do(run =>
        {
            run.Freeze("投诉核查");
            run.Resume();
        });

        run.NewPauses.ShouldHaveSingleItem().To.ShouldBe(travel.Now);
        run.ChangedPauses.ShouldBeEmpty();
    }

    [Fact(DisplayName = "重复冻结、重复恢复都不改变什么")]
    public void FreezeAndResume_Repeated_ChangeNothing()
    {
        var travel = AtNotice();

        travel.Do(run => run.Resume()).InstanceChanged.ShouldBeFalse();
        travel.Do(run => run.Freeze("投诉核查"));
        var again = travel.Do(run => run.Freeze("再来一次"));

        again.InstanceChanged.ShouldBeFalse();
        again.Changed.ShouldBeEmpty();
        travel.Pauses.Count.ShouldBe(1);
    }

    [Fact(DisplayName = "冻结的实例可以撤回，停表台账随之合上；不能退回")]
    public void Cancel_WhileFrozen_ClosesThePause()
    {
        var travel = AtNotice();
        travel.Do(run => run.Freeze("投诉核查"));

        Should.Throw<InvalidOperationException>(() => travel.Do(run => run.Return("appraise")));
        travel.Do(run => run.Cancel("Withdrawn"));

        travel.Pauses.Single().To.ShouldBe(travel.Now);
        travel.Instance.FrozenAt.ShouldBeNull();
        travel.Open.ShouldBeEmpty();
    }

    internal static Travel AtNotice() =>
        Travel.Start(TestFlows.Errand, new Errand().Answer("visit", "Approved").Answer("compare", "Approved").Answer("appraise", "Approved"));
}
