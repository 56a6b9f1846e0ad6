using Monitoring.Workflows.Running;
using Monitoring.Workflows.Tests.Activities;

namespace Monitoring.Workflows.Tests.Running;

public sealed class MovingTests
{
    [Fact(DisplayName = "开始后停在分叉的各分支，开始和分叉不留行")]
    public void Start_AtFork_OpensEveryBranchAndNothingElse()
    {
        var travel = Travel.Start(TestFlows.Errand);

        travel.Open.ShouldBe(["visit", "compare"]);
        travel.Steps.Count.ShouldBe(2);
    }

    [Fact(DisplayName = "分支全部到齐，汇合才放行")]
    public void Join_WaitAll_PassesWithTheLastArrival()
    {
        var travel = Travel.Start(TestFlows.Errand);

        travel.Answer("visit", "Approved");
        travel.Open.ShouldBe(["compare", "checked"], ignoreOrder: true);
        var run = travel.Answer("compare", "Rejected");

        travel.Open.ShouldBe(["appraise"]);
        (run.Entered.Count + run.Left.Count + run.Changed.Count).ShouldBe(3);
        run.InstanceChanged.ShouldBeFalse();
    }

    [Fact(DisplayName = "走到终点，实例办结，末步与新步各一行")]
    public void Look_AtEnd_FinishesInstance()
    {
        var travel = Travel.Start(TestFlows.Errand, AllAnswered());

        travel.Instance.Status.ShouldBe(InstanceStatus.Finished);
        travel.Instance.FinishedAt.ShouldBe(travel.Now);
        travel.Open.ShouldBeEmpty();
    }

    [Fact(DisplayName = "分支里到了终点，其余分支随之结束")]
    public void End_InsideBranch_LeavesTheOtherBranch()
    {
        var travel = Travel.Start(TestFlows.Errand);

        var run = travel.Answer("visit", "Rejected");

        travel.Instance.Status.ShouldBe(InstanceStatus.Finished);
        run.Left.Single(step => step.ActivityId == "compare").Outcome.ShouldBe(InstanceRun.EndedOutcome);
    }

    [Fact(DisplayName = "事实不变，再看一遍什么也不写")]
    public void Look_FactsUnchanged_ChangesNothing()
    {
        var travel = Travel.Start(TestFlows.Errand);

        var run = travel.Pass(TimeSpan.FromDays(1)).Look();

        (run.Entered.Count + run.Left.Count + run.Changed.Count).ShouldBe(0);
        run.InstanceChanged.ShouldBeFalse();
    }

    [Fact(DisplayName = "换了经办范围，任务更新，原认领作废")]
    public void Look_AudienceChanged_ClearsTheClaim()
    {
        var travel = Travel.Start(TestFlows.Errand);
        var step = travel.OpenStep("visit");
        step.Assignee = Guid.CreateVersion7();
        step.ClaimedAt = travel.Now;

        travel.Errand.Role = "town";
        var run = travel.Look();

        run.Changed.ShouldContain(step);
        step.Role.ShouldBe("town");
        step.Assignee.ShouldBeNull();
        step.ClaimedAt.ShouldBeNull();
    }

    [Fact(DisplayName = "只改期限，认领照旧")]
    public void Look_TermChanged_KeepsTheClaim()
    {
        var travel = Travel.Start(TestFlows.Errand);
        var step = travel.OpenStep("visit");
        step.Assignee = Guid.CreateVersion7();

        travel.Errand.CompleteBy = new DateOnly(2026, 3, 9);
        var run = travel.Look();

        run.Changed.ShouldContain(step);
        step.CompleteBy.ShouldBe(new DateOnly(2026, 3, 9));
        step.Assignee.ShouldNotBeNull();
    }

    [Fact(DisplayName = "连线往回走，步骤重新开始")]
    public void Loop_Back_EntersTheStepAnew()
    {
        var travel = Travel.Start(TestFlows.Errand, new Errand().Answer("visit", "Approved").Answer("compare", "Approved").Answer("appraise", "Approved"));
        travel.Open.ShouldBe(["notice"]);

        travel.Errand.Answers.Remove("appraise");
        travel.Answer("notice", "Upheld");

        travel.Open.ShouldBe(["appraise"]);
        travel.Steps.Count(step => step.ActivityId == "appraise").ShouldBe(2);
    }

    [Fact(DisplayName = "无人等候的循环不会转个不停，而是报故障")]
    public void Loop_WithoutWaiting_IsAFault()
    {
        var travel = Travel.Start(TestFlows.Spin);
        var step = travel.OpenStep("ask");

        var fault = Should.Throw<ActivityFault>(() => travel.Answer("ask", "Approved"));

        fault.OriginalType.ShouldBe("EndlessLoop");
        fault.StepId.ShouldBe(step.Id);
    }

    internal static Errand AllAnswered() =>
        new Errand().Answer("visit", "Approved").Answer("compare", "Approved").Answer("appraise", "Approved").Answer("notice", "Passed").Answer("town", "Approved");
}
