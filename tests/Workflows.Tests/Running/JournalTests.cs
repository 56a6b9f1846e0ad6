using Monitoring.Workflows.Running;

namespace Monitoring.Workflows.Tests.Running;

public sealed class JournalTests
{
    [Fact(DisplayName = "流水由步骤推出：开始、分叉、汇合都在，先后有序")]
    public void Journal_IncludesElementsWithoutRows()
    {
        var travel = Travel.Start(TestFlows.Errand);
        travel.Pass(TimeSpan.FromHours(1)).Answer("visit", "Approved");
        travel.Pass(TimeSpan.FromHours(1)).Answer("compare", "Approved");

        var journal = Journal.Of(TestFlows.Errand, travel.Instance, travel.Steps);

        journal.Select(entry => $"{entry.Execution.Node.Id} {entry.EventName}").ShouldBe(
        [
            "start Started", "start Completed", "check Started", "check Completed", "visit Started", "compare Started",
            "visit Completed", "checked Started",
            "compare Completed", "compared Started", "compared Completed", "checked Completed", "appraise Started",
        ]);
        journal.Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(1, journal.Count));
        journal.Select(entry => entry.Id).ShouldBeUnique();
    }

    [Fact(DisplayName = "退回的步骤记为取消，停表记为挂起与恢复")]
    public void Journal_ShowsReturnsAndPauses()
    {
        var travel = PauseTests.AtNotice();
        travel.Pass(TimeSpan.FromHours(1)).Do(run => run.Freeze("投诉核查"));
        travel.Pass(TimeSpan.FromHours(1)).Do(run => run.Resume());
        travel.Errand.Answers.Remove("appraise");
        travel.Pass(TimeSpan.FromHours(1)).Do(run => run.Return("appraise"));

        var journal = Journal.Of(TestFlows.Errand, travel.Instance, travel.Steps);

        journal.Where(entry => entry.Execution.Node.Id == "notice").Select(entry => entry.EventName).ShouldBe(["Started", "Suspended", "Resumed", "Canceled"]);
        journal[^1].ShouldSatisfyAllConditions(last => last.EventName.ShouldBe("Started"), last => last.Execution.Node.Id.ShouldBe("appraise"));
    }

    [Fact(DisplayName = "办结的流水以终点收尾，没有在办的")]
    public void Journal_Finished_EndsAtTheEnd()
    {
        var travel = Travel.Start(TestFlows.Spin);
        travel.Answer("ask", "Rejected");

        var executions = Journal.Executions(TestFlows.Spin, travel.Instance, travel.Steps);

        executions.Select(execution => execution.Node.Id).ShouldBe(["start", "ask", "done"]);
        executions.ShouldAllBe(execution => execution.Status == ExecutionStatus.Completed);
    }
}
