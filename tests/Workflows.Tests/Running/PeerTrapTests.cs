using Monitoring.Workflows.Running;
using Monitoring.Workflows.Tests.Activities;

namespace Monitoring.Workflows.Tests.Running;

/// <summary>What other engines' users report; each must not happen here.</summary>
public sealed class PeerTrapTests
{
    [Fact(DisplayName = "报了完成，案卷必须前进 (elsa#7223)")]
    public void Look_Completed_AlwaysAdvances()
    {
        var travel = ReturnTests.AtTown();

        var run = travel.Answer("town", "Approved");

        run.Left.ShouldHaveSingleItem();
        travel.Instance.Status.ShouldBe(InstanceStatus.Finished);
    }

    [Fact(DisplayName = "活动给出流程里没有的出口：报故障，不静静卡住 (elsa#7223)")]
    public void Look_UnknownOutcome_IsAFault()
    {
        var travel = ReturnTests.AtTown();

        var fault = Should.Throw<ActivityFault>(() => travel.Answer("town", "Forgotten"));

        fault.ActivityId.ShouldBe("town");
    }

    [Fact(DisplayName = "结果先于步骤到达，进入步骤时即被看见 (elsa#6523)")]
    public void Enter_FactCameFirst_IsFound()
    {
        var travel = Travel.Start(TestFlows.Errand, new Errand().Answer("appraise", "Approved").Answer("visit", "Approved"));

        travel.Answer("compare", "Approved");

        travel.Open.ShouldBe(["notice"]);
    }

    [Fact(DisplayName = "步骤刚挂起就来了结果，不会丢 (elsa#6523)")]
    public void Look_RightAfterSuspension_Moves()
    {
        var travel = Travel.Start(TestFlows.Errand);

        travel.Answer("visit", "Approved");
        travel.Answer("compare", "Approved");

        travel.Open.ShouldBe(["appraise"]);
    }

    [Fact(DisplayName = "后一步出错，前一步也不算数：整次行为没有可写的半截 (elsa#5961)")]
    public void Look_NextStepThrows_NothingIsToBeWritten()
    {
        var travel = PauseTests.AtNotice();
        var step = travel.OpenStep("notice");
        travel.Errand.Throws = true;

        var fault = Should.Throw<ActivityFault>(() => travel.Answer("notice", "Passed"));

        fault.ActivityId.ShouldBe("town");
        fault.StepId.ShouldBe(step.Id);
        travel.Steps.ShouldNotContain(other => other.ActivityId == "town");
    }

    [Fact(DisplayName = "故障只记类型和位置，不带原文 (附个人信息)")]
    public void Fault_CarriesNoMessage()
    {
        var fault = Should.Throw<ActivityFault>(() => Travel.Start(TestFlows.Errand, new Errand { Throws = true }));

        fault.ToString().ShouldNotContain("张三");
        fault.InnerException.ShouldBeNull();
        fault.OriginalType.ShouldBe("System.FormatException");
        fault.Place.ShouldContain("Ask.Execute");
        fault.StepId.ShouldBe(Guid.Empty);
    }

    [Fact(DisplayName = "反复查看，定时只有一个 (elsa#4819)")]
    public void Look_Repeated_KeepsOneTimer()
    {
        var travel = PauseTests.AtNotice();

        for (var times = 0; times < 5; times++)
        {
            travel.Pass(TimeSpan.FromHours(1)).Look();
        }

        travel.Steps.Count(step => step.DueAt is not null).ShouldBe(1);
        travel.Steps.Count(step => step.ActivityId == "notice").ShouldBe(1);
    }

    [Fact(DisplayName = "退回时旧定时随旧步骤作废，不重复 (yudao#1018)")]
    public void Return_ToTimer_LeavesOneTimer()
    {
        var travel = PauseTests.AtNotice();

        travel.Pass(TimeSpan.FromDays(1)).Do(run => run.Return("notice"));

        var timer = travel.Steps.Where(step => step.DueAt is not null).ShouldHaveSingleItem();
        timer.IsOpen.ShouldBeTrue();
        timer.DueAt.ShouldBe(travel.Now.AddDays(5));
    }

    [Fact(DisplayName = "退回到步骤，任务还在 (yudao#668)")]
    public void Return_IntoStep_KeepsATask()
    {
        var travel = ReturnTests.AtTown();
        travel.Errand.Answers.Clear();

        travel.Do(run => run.Return("appraise"));
        travel.Do(run => run.Return("appraise"));

        var task = travel.OpenStep("appraise");
        task.WaitsFor.ShouldBe(WaitsFor.Person);
        task.Role.ShouldBe("village");
    }

    [Fact(DisplayName = "到期即走，过期不候 (elsa#4021)")]
    public void Look_DatePast_Passes()
    {
        var travel = PauseTests.AtNotice();

        travel.Pass(TimeSpan.FromDays(5)).Look();

        travel.Open.ShouldBe(["town"]);
    }
}
