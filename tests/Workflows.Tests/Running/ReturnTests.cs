using Monitoring.Workflows.Running;

namespace Monitoring.Workflows.Tests.Running;

public sealed class ReturnTests
{
    [Fact(DisplayName = "退回到前一步：当前步以退回离开，目标步重新开始")]
    public void Return_ToEarlierStep_EntersItAnew()
    {
        var travel = AtTown();
        travel.Errand.Answers.Remove("appraise");

        var run = travel.Do(run => run.Return("appraise"));

        travel.Open.ShouldBe(["appraise"]);
        run.Left.Single().Outcome.ShouldBe(InstanceRun.ReturnedOutcome);
        run.Left.Single().LeftByAct.ShouldBe(travel.Cause.Act);
        run.Entered.Single().EnteredByAct.ShouldBe(travel.Cause.Act);
    }

    [Fact(DisplayName = "退回到分叉之内：分叉重走，仍成立的事实当即通过")]
    public void Return_IntoFork_ReentersTheFork()
    {
        var travel = AtTown();
        travel.Errand.Answers.Remove("visit");

        travel.Do(run => run.Return("visit"));

        travel.Open.ShouldBe(["visit", "checked"], ignoreOrder: true);
        travel.OpenStep("checked").Arrivals.ShouldBe(["compared:Done"]);
        travel.Answer("visit", "Approved");
        travel.Open.ShouldBe(["town"]);
    }

    [Fact(DisplayName = "分叉一支未完即退回：另一支也离开，汇合不留旧账")]
    public void Return_FromInsideFork_ForgetsTheArrivals()
    {
        var travel = Travel.Start(TestFlows.Errand);
        travel.Answer("visit", "Approved");
        travel.Errand.Answers.Clear();

        var run = travel.Do(run => run.Return("visit"));

        run.Left.Select(step => step.ActivityId).ShouldBe(["compare", "checked"], ignoreOrder: true);
        travel.Open.ShouldBe(["visit", "compare"]);
    }

    [Fact(DisplayName = "退回到套叠分叉的里层：从最外层分叉重走")]
    public void Return_IntoNestedFork_ReentersTheOutermost()
    {
        var travel = Travel.Start(TestFlows.Nested);
        travel.Answer("before", "Approved");
        travel.Open.ShouldBe(["right", "one", "two"], ignoreOrder: true);
        travel.Answer("one", "Approved");

        travel.Errand.Answers.Remove("one");
        travel.Do(run => run.Return("one"));

        travel.Open.ShouldBe(["one", "two", "right"], ignoreOrder: true);
    }

    [Theory(DisplayName = "不能退回到不是步骤的地方")]
    [InlineData("start")]
    [InlineData("check")]
    [InlineData("checked")]
    [InlineData("registered")]
    [InlineData("nowhere")]
    public void Return_ToNoStep_IsABug(string activityId)
    {
        var travel = AtTown();

        Should.Throw<ArgumentException>(() => travel.Do(run => run.Return(activityId)));

        travel.Open.ShouldBe(["town"]);
    }

    [Fact(DisplayName = "撤回：各步以撤回离开，实例终止")]
    public void Cancel_LeavesEveryStep()
    {
        var travel = Travel.Start(TestFlows.Errand);

        var run = travel.Do(run => run.Cancel("Withdrawn"));

        run.Left.ShouldAllBe(step => step.Outcome == "Withdrawn");
        travel.Open.ShouldBeEmpty();
        travel.Instance.Status.ShouldBe(InstanceStatus.Cancelled);
        travel.Instance.FinishedAt.ShouldBe(travel.Now);
        run.InstanceChanged.ShouldBeTrue();
    }

    [Fact(DisplayName = "已办结的实例不能退回也不能撤回")]
    public void ReturnOrCancel_WhenFinished_IsABug()
    {
        var travel = Travel.Start(TestFlows.Errand, MovingTests.AllAnswered());

        Should.Throw<InvalidOperationException>(() => travel.Do(run => run.Return("town")));
        Should.Throw<InvalidOperationException>(() => travel.Do(run => run.Cancel("Withdrawn")));
    }

    [Fact(DisplayName = "分支里走出分叉：别的分支放弃，只剩一处在等")]
    public void Branch_LeavingTheForkSideways_GivesUpTheOthers()
    {
        var travel = Travel.Start(TestFlows.Good("escape.v1"));
        travel.Open.ShouldBe(["visit", "compare"]);

        var run = travel.Answer("visit", "Rejected");

        travel.Open.ShouldBe(["review"]);
        run.Left.Single(step => step.ActivityId == "compare").Outcome.ShouldBe(InstanceRun.EndedOutcome);
    }

    internal static Travel AtTown() =>
        Travel.Start(TestFlows.Errand, new Activities.Errand().Answer("visit", "Approved").Answer("compare", "Approved").Answer("appraise", "Approved").Answer("notice", "Passed"));
}
