using Monitoring.Activities.Inclusion;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Cases.Inclusion;
using Monitoring.Domain.Register;
using Monitoring.Workflows.Running;

namespace Monitoring.Activities.Tests.Inclusion;

public sealed class InclusionWayTests
{
    [Fact(DisplayName = "纳入全程：承诺授权—核实比对—评议—公示—核查—上报—核查审定—批复—登记 (C-19)")]
    public void WholeWay_EndsRegistered()
    {
        var office = Office.Opens().UpToNotice();
        office.Case.State.ShouldBe(CaseState.Publicising);

        office.At("2026-02-27T00:00:00+08:00").TimerRuns()
            .Does("verification", "Proposed").Does("batch", "Batched").Does("release", "Released");
        office.Case.State.ShouldBe(CaseState.Batched);
        office.Does("take", "Taken").Does("check", "Kept").Does("committee", "Approved").Does("reply", "Issued");
        office.Case.State.ShouldBe(CaseState.Approved);
        office.Does("registration", "Registered");

        office.Case.State.ShouldBe(CaseState.Registered);
        office.Instance.Status.ShouldBe(InstanceStatus.Finished);
        office.Waiting.ShouldBeEmpty();
    }

    [Fact(DisplayName = "2月14日（周六上班）张贴，3月1日零时才放行，早一分钟也不行 (C-28)")]
    public void Gate_OpensOnTheDayAfterDayFive_NotAMinuteEarlier()
    {
        var office = Office.Opens("2026-02-14T10:00:00+08:00").UpToNotice();

        office.At("2026-02-28T23:59:59+08:00").LooksAgain().Waiting.ShouldBe(["notice"]);
        office.Open("notice").DueAt.ShouldBe(DateTimeOffset.Parse("2026-03-01T00:00:00+08:00", null));
        office.At("2026-03-01T00:00:00+08:00").TimerRuns().Waiting.ShouldBe(["verification"]);
    }

    [Fact(DisplayName = "公示依据的年份未定时，到日也不自行放行 (4.1)")]
    public void Gate_OnAProvisionalYear_DoesNotOpenByItself()
    {
        var office = Office.Opens("2026-12-28T10:00:00+08:00").UpToNotice();

        office.Open("notice").DueAt.ShouldBeNull();
        office.Open("notice").WaitReason.ShouldBe(WaitReasons.NoticeProvisional);
        office.At("2027-02-01T00:00:00+08:00").LooksAgain().Waiting.ShouldBe(["notice"]);
    }

    [Fact(DisplayName = "低保、特困户免资产比对 (C-20)")]
    public void Comparison_OfASafetyNetHousehold_IsWaived()
    {
        var office = Office.Opens(with: h => h with { SafetyNet = "低保" }).Does("pledge", "Signed");

        office.Waiting.ShouldBe(["visit"]);
        office.Does("visit", "Done").Waiting.ShouldBe(["appraisal"]);
    }

    [Fact(DisplayName = "虚假申报限制期内的户不得申请 (C-25)")]
    public void BarredHousehold_EndsAtOnce()
    {
        var office = Office.Opens(with: h => h with { BarredThrough = new DateOnly(2026, 2, 11) });

        office.Case.State.ShouldBe(CaseState.Barred);
        office.Instance.Status.ShouldBe(InstanceStatus.Finished);
    }

    [Fact(DisplayName = "限制期满次日可以申请 (C-25)")]
    public void HouseholdWhoseBanIsOver_MayApply() =>
        Office.Opens(with: h => h with { BarredThrough = new DateOnly(2026, 2, 10) }).Waiting.ShouldBe(["pledge"]);

    [Fact(DisplayName = "评议未过半数的户不纳入，收到书面说明并可申诉 (C-26)")]
    public void VotedDown_IsNotIncluded_WithWrittenReasonAndAppeal()
    {
        var office = Office.Opens().Does("pledge", "Signed").Does("visit", "Done").Does("comparison", "Compared").Does("appraisal", "NotPassed");
        office.Case.State.ShouldBe(CaseState.NotIncluded);

        office.Does("not-included", "Explained");
        office.Case.AppealAgainst(new Appeal { ReceivedOn = new DateOnly(2026, 2, 12), Content = "请复核" }, office.At("2026-02-12T10:00:00+08:00").By("townOfficer", CaseLevel.Town)).Refusals.ShouldBeEmpty();
        office.LooksAgain().Does("not-included", "AppealUpheld", by: "townLead");

        office.Waiting.ShouldBe(["appraisal"]);
        office.Case.State.ShouldBe(CaseState.Appraisal);
    }

    [Fact(DisplayName = "无人申诉，申诉期满后案卷终结")]
    public void NoAppeal_EndsAfterTheTerm()
    {
        var office = Office.Opens().Does("pledge", "Signed").Does("visit", "Done").Does("comparison", "Compared").Does("appraisal", "NotPassed").Does("not-included", "Explained");

        office.At("2026-03-31T00:00:00+08:00").TimerRuns();

        office.Instance.Status.ShouldBe(InstanceStatus.Finished);
        office.Case.State.ShouldBe(CaseState.NotIncluded);
    }

    [Fact(DisplayName = "突发严重困难户不设收入上限，但须有证据 (C-23)")]
    public void SuddenHousehold_NeedsEvidence_NotAnIncomeLimit()
    {
        var office = Office.Opens().Does("pledge", "Signed");
        var visit = new VisitRecord
        {
            VisitedOn = new DateOnly(2026, 2, 11), Visitors = "甲、乙", MonitorType = MonitorType.Sudden, PerCapitaIncome = 30000,
            FoodAndClothing = true, Schooling = true, MedicalCare = true, SafeHousing = true, SafeWater = true, Findings = "大额医疗支出",
        };

        office.Complete("visit", "Done", visit).Refusal.ShouldBe(VisitRefusals.SuddenEvidence);
        office.Does("visit", "Done", visit with { Evidence = "住院票据合计86000元" });
    }

    [Fact(DisplayName = "其他类别超过监测线的，须写明仍拟纳入的理由 (C-07)")]
    public void OverTheLine_NeedsAReason()
    {
        var office = Office.Opens().Does("pledge", "Signed");
        var visit = new VisitRecord
        {
            VisitedOn = new DateOnly(2026, 2, 11), Visitors = "甲、乙", MonitorType = MonitorType.Marginal, PerCapitaIncome = 15354.01m,
            FoodAndClothing = true, Schooling = true, MedicalCare = true, SafeHousing = true, SafeWater = true, Findings = "收入略高",
        };

        office.Complete("visit", "Done", visit).Refusal.Code.ShouldBe("visit.over-line");
        office.Complete("visit", "Done", visit with { PerCapitaIncome = 15354m }).Refusals.ShouldBeEmpty("以下包括本数");
    }

    [Fact(DisplayName = "资产比对有发现也不会自行否决，须逐条写意见 (C-21)")]
    public void AssetHit_NeverRejectsByItself_ButNeedsAnOpinion()
    {
        var office = Office.Opens().Does("pledge", "Signed").Does("visit", "Done");
        var hit = new AssetHit { Kind = AssetKind.Housing, Facts = "商品房一套", Amount = 480000, Opinion = "" };

        office.Complete("comparison", "Compared", new AssetComparison { ComparedOn = new DateOnly(2026, 2, 11), Hits = [hit] }).Refusal.Code.ShouldBe("comparison.opinion-missing");
        office.Does("comparison", "Compared", new AssetComparison { ComparedOn = new DateOnly(2026, 2, 11), Hits = [hit with { Opinion = "继承老屋，无其他收入" }] });

        office.Waiting.ShouldBe(["appraisal"]);
    }

    [Fact(DisplayName = "同一人只能在四个层级中的一个办理同一案卷 (1.1)")]
    public void OnePerson_ActsOnOneLevelOnly()
    {
        var office = Office.Opens().UpToNotice().At("2026-02-27T00:00:00+08:00").TimerRuns();

        office.Complete("verification", "Proposed", by: "villageOfficer").Refusal.Code.ShouldBe("case.other-level");
    }

    [Fact(DisplayName = "到会不足三分之二，会议无效 (5.7)")]
    public void Meeting_WithoutQuorum_IsRefused()
    {
        var office = Office.Opens().Does("pledge", "Signed").Does("visit", "Done").Does("comparison", "Compared");
        var vote = new AppraisalVote { HeldOn = new DateOnly(2026, 2, 11), Expected = 30, Attended = 19, For = 19, Against = 0, Abstained = 0, Minutes = "记录" };

        office.Complete("appraisal", "Passed", vote).Refusal.Code.ShouldBe("appraisal.no-quorum");
    }
}
