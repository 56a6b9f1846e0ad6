using Monitoring.Domain.Cases;

namespace Monitoring.Activities.Tests.Inclusion;

public sealed class ObjectionTests
{
    private const string DayFive = "2026-02-26";
    private const string Gate = "2026-02-27T00:00:00+08:00";

    [Fact(DisplayName = "公示期内的异议不停公示，也不提前放行：期满仍未答复则进入异议处理 (C-28)")]
    public void Objection_WithinThePeriod_HoldsTheGateOnly()
    {
        var office = Office.Opens("2026-02-12T09:00:00+08:00").UpToNotice().At("2026-02-13T09:00:00+08:00");
        office.Objects("2026-02-13").IsDone.ShouldBeTrue();
        office.LooksAgain().Case.State.ShouldBe(CaseState.Publicising);

        office.At(Gate).TimerRuns().Case.State.ShouldBe(CaseState.Objection);
        office.Waiting.ShouldBe(["notice"]);
        office.Does("notice", "Dismissed", by: "secretary").Waiting.ShouldBe(["verification"]);
    }

    [Fact(DisplayName = "异议在公示期内已答复不成立：仍须等公示期满 (C-28)")]
    public void Objection_DismissedWithinThePeriod_WaitsForTheGate()
    {
        var office = Office.Opens("2026-02-12T09:00:00+08:00").UpToNotice().At("2026-02-13T09:00:00+08:00");
        office.Objects("2026-02-13");

        office.LooksAgain().Does("notice", "Dismissed", by: "secretary").Waiting.ShouldBe(["notice"]);
        office.At(Gate).TimerRuns().Waiting.ShouldBe(["verification"]);
    }

    [Fact(DisplayName = "异议成立：立即重新评议，重新张贴、重新公示5个工作日 (C-28)")]
    public void Objection_Upheld_GoesBackToTheAppraisalAtOnce()
    {
        var office = Office.Opens("2026-02-12T09:00:00+08:00").UpToNotice().At("2026-02-13T09:00:00+08:00");
        office.Objects("2026-02-13");

        office.LooksAgain().Does("notice", "UpheldReappraise", by: "secretary");
        office.Waiting.ShouldBe(["appraisal"]);
        office.Case.StandingNotice.ShouldBeNull();

        office.At("2026-02-25T09:00:00+08:00").Does("appraisal", "Passed").Does("post-notice", "Posted");
        office.Case.StandingNotice!.LastDay.ShouldBe(new DateOnly(2026, 3, 3));
    }

    [Fact(DisplayName = "异议成立不纳入 (C-28)")]
    public void Objection_UpheldNotIncluded_Ends()
    {
        var office = Office.Opens("2026-02-12T09:00:00+08:00").UpToNotice().At("2026-02-13T09:00:00+08:00");
        office.Objects("2026-02-13");

        office.LooksAgain().Does("notice", "UpheldNotIncluded", by: "secretary").Case.State.ShouldBe(CaseState.NotIncluded);
    }

    [Fact(DisplayName = "第5日收到、放行后才补登的异议：该户从批次退回异议处理，答复后原核查结果仍有效 (C-28)")]
    public void Objection_TypedLate_TakesTheHouseholdBack()
    {
        var office = Office.Opens("2026-02-12T09:00:00+08:00").UpToNotice().At(Gate).TimerRuns().Does("verification", "Proposed").Does("batch", "Batched");
        office.At("2026-03-02T09:00:00+08:00").Objects(DayFive).IsDone.ShouldBeTrue();
        office.TypedLate();

        office.Case.State.ShouldBe(CaseState.Objection);
        office.Case.StandingBatchItem.ShouldBeNull();
        office.Does("notice", "Dismissed", by: "secretary").Waiting.ShouldBe(["batch"]);
    }

    [Fact(DisplayName = "公示期满后收到的异议不按公示异议受理 (C-28)")]
    public void Objection_ReceivedAfterTheLastDay_IsRefused()
    {
        var office = Office.Opens("2026-02-12T09:00:00+08:00").UpToNotice().At("2026-02-27T09:00:00+08:00");

        office.Objects("2026-02-27").Refusal.ShouldBe(ObjectionRefusals.TooLate);
    }

    [Fact(DisplayName = "记录评议的人不能答复异议 (1.1)")]
    public void Objection_IsAnsweredBySomebodyElse()
    {
        var office = Office.Opens("2026-02-12T09:00:00+08:00").UpToNotice().At("2026-02-13T09:00:00+08:00");
        office.Objects("2026-02-13");

        office.LooksAgain().Complete("notice", "Dismissed").Refusal.ShouldBe(ObjectionRefusals.SamePerson);
    }

    [Fact(DisplayName = "批复后补登的异议转为复查，不动原批复 (C-28)")]
    public void Objection_AfterTheReply_OpensAReview()
    {
        var office = Office.Opens("2026-02-12T09:00:00+08:00").UpToNotice().At(Gate).TimerRuns()
            .Does("verification", "Proposed").Does("batch", "Batched").Does("release", "Released").Does("take", "Taken").Does("check", "Kept").Does("committee", "Approved").Does("reply", "Issued");

        office.Objects(DayFive).Value.IsReview.ShouldBeTrue();
        office.LooksAgain().Waiting.ShouldBe(["registration"]);
    }
}
