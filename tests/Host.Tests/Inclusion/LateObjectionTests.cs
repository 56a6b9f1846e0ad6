using System.Net;
using System.Net.Http.Json;
using Monitoring.Host.Tests.Running;

namespace Monitoring.Host.Tests.Inclusion;

/// <summary>Objections of the notice period that are typed after it, in the two places where they could be lost.</summary>
public sealed class LateObjectionTests(InclusionHost host) : IClassFixture<InclusionHost>
{
    private readonly District district = new(host);

    [Fact(DisplayName = "中止期间补登的期内异议：恢复办理时即退回异议处理，不得继续上报 (C-28)")]
    public async Task ObjectionWhileFrozen_HoldsTheHouseholdWhenItResumes()
    {
        var (caseId, lastDay) = await PastItsNoticeAsync(0);
        await (await district.As("town")).PostedAsync($"/api/v1/cases/{caseId}/freeze", new { reason = "农户外出，暂缓核查" });

        await ObjectAsync(caseId, lastDay);
        (await district.StateAsync(caseId)).ShouldBe("TOWN_VERIFY");
        await (await district.As("town")).PostedAsync($"/api/v1/cases/{caseId}/resume", new { reason = "农户已返回" });

        (await district.StateAsync(caseId)).ShouldBe("OBJECTION");
    }

    [Fact(DisplayName = "批复登记之后补登的期内异议：转为复查，由村以上答复，原批复和登记不变 (C-28)")]
    public async Task ObjectionAfterRegistration_OpensAReview_AnsweredAboveTheVillage()
    {
        var (caseId, lastDay) = await PastItsNoticeAsync(1);
        await district.DoAsync("town", "verification", "Proposed", caseId);
        await district.DoAsync("town", "batch", "Batched", caseId);
        await district.DoAsync("townlead", "release", "Released", caseId);
        await district.DoAsync("district", "take", "Taken", caseId);
        await district.DoAsync("district", "check", "Kept", caseId);
        await district.DoAsync("committee", "committee", "Approved", caseId);
        await district.DoAsync("district", "reply", "Issued", caseId);
        await district.DoAsync("town", "registration", "Registered", caseId);

        await ObjectAsync(caseId, lastDay);
        var review = (await district.CaseAsync(caseId))["objections"]!.AsArray().ShouldHaveSingleItem()!;
        ((bool)review["isReview"]!).ShouldBeTrue();
        var path = $"/api/v1/cases/{caseId}/objections/{(Guid)review["id"]!}/review";
        (await (await district.As("village")).PostAsJsonAsync(path, new { upheld = false, answer = "情况属实" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await (await district.As("town")).PostedAsync(path, new { upheld = false, answer = "入户复查，异议所述情况不存在" });

        var answered = (await district.CaseAsync(caseId))["objections"]![0]!;
        ((string)answered["answer"]!).ShouldBe("入户复查，异议所述情况不存在");
        (await district.StateAsync(caseId)).ShouldBe("REGISTERED");
        (await (await (await district.As("town")).PostAsJsonAsync(path, new { upheld = true, answer = "再答一次" })).CodeAsync()).ShouldBe("objection.already-answered");
    }

    private async Task<(Guid CaseId, DateOnly LastDay)> PastItsNoticeAsync(int home)
    {
        var caseId = await district.OpenAsync((await district.HouseholdsAsync())[home]);
        await district.UpToMeetingAsync(caseId);
        await district.DoAsync("village", "appraisal", "Passed", caseId);
        await district.DoAsync("village", "post-notice", "Posted", caseId);
        var lastDay = District.Day((await district.CaseAsync(caseId))["deadline"]!["lastDay"]!);
        await district.ClockAsync($"{lastDay.AddDays(1):yyyy-MM-dd}T09:00:00+08:00");
        (await district.StateAsync(caseId)).ShouldBe("TOWN_VERIFY");
        return (caseId, lastDay);
    }

    private async Task ObjectAsync(Guid caseId, DateOnly receivedOn) =>
        await (await district.As("contact")).PostedAsync($"/api/v1/cases/{caseId}/objections", new { receivedOn = $"{receivedOn:yyyy-MM-dd}", channel = "Paper", content = "家中另有收入" });
}
