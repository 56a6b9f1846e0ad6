using Monitoring.Domain.Cases;

namespace Monitoring.Activities.Tests.Inclusion;

public sealed class DetourTests
{
    [Fact(DisplayName = "退回到公示之前：原公示作废，须重新评议、重新张贴、重新计5日")]
    public void Return_BeforeTheNotice_VoidsIt()
    {
        var office = Office.Opens("2026-02-12T09:00:00+08:00").UpToNotice().At("2026-02-27T00:00:00+08:00").TimerRuns();

        office.GoesBack("appraisal", from: "verification").Waiting.ShouldBe(["appraisal"]);
        office.Case.StandingNotice.ShouldBeNull();
        office.Does("appraisal", "Passed").Does("post-notice", "Posted").Waiting.ShouldBe(["notice"]);
        office.Open("notice").DueAt.ShouldNotBeNull("退回后定时器重新建立 (yudao#1018)");
    }

    [Fact(DisplayName = "退回到公示之后的环节：公示保留")]
    public void Return_BehindTheNotice_KeepsIt()
    {
        var office = Office.Opens("2026-02-12T09:00:00+08:00").UpToNotice().At("2026-02-27T00:00:00+08:00").TimerRuns()
            .Does("verification", "Proposed").Does("batch", "Batched").Does("release", "Released").Does("take", "Taken");

        office.GoesBack("verification", from: "check").Waiting.ShouldBe(["verification"]);
        office.Case.StandingNotice.ShouldNotBeNull();
        office.Case.StandingBatchItem.ShouldBeNull();
    }

    [Fact(DisplayName = "退回到入户核实：比对结果仍有效，只重做核实 (yudao#668)")]
    public void Return_ToOneBranch_KeepsTheOther()
    {
        var office = Office.Opens().Does("pledge", "Signed").Does("visit", "Done").Does("comparison", "Compared");

        office.GoesBack("visit", from: "appraisal").Waiting.ShouldBe(["visit"]);
        office.Does("visit", "Done").Waiting.ShouldBe(["appraisal"]);
    }

    [Fact(DisplayName = "中止期间时钟停走，恢复后顺延")]
    public void Freeze_StopsTheClock()
    {
        var office = Office.Opens("2026-03-02T09:00:00+08:00").UpToNotice().At("2026-03-04T09:00:00+08:00").Freezes();
        office.Open("notice").DueAt.ShouldBeNull();

        office.At("2026-03-05T09:00:00+08:00").Resumes();

        office.Open("notice").DueAt.ShouldBe(DateTimeOffset.Parse("2026-03-12T00:00:00+08:00", null));
    }

    [Fact(DisplayName = "事实先于环节到达也不丢：先有比对结果，进入环节时即采用 (elsa#6523)")]
    public void FactBeforeItsStep_IsFoundOnEntry()
    {
        var office = Office.Opens();
        office.Case.Compare(new() { ComparedOn = new DateOnly(2026, 2, 11) }, office.By("districtOfficer", CaseLevel.District)).Refusals.ShouldBeEmpty();

        office.Does("pledge", "Signed").Waiting.ShouldBe(["visit"]);
    }
}
