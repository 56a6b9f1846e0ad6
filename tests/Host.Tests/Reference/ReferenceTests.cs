using System.Net;
using System.Net.Http.Json;
using Monitoring.Host.Tests.Inclusion;
using Monitoring.Host.Tests.Running;

namespace Monitoring.Host.Tests.Reference;

/// <summary>A service at the end of 2026, when the notice of the State Council for 2027 is not in yet.</summary>
public sealed class YearEndHost : MonitoringHost
{
    protected override string? Now => "2026-12-28T09:00:00+08:00";
}

/// <summary>Calendar and policy as data: one person enters, another one releases (domain 4, 3.3).</summary>
public sealed class ReferenceTests(YearEndHost host) : IClassFixture<YearEndHost>
{
    private const string Notice2027 = """
        2027-01-01至2027-01-03,放假,元旦
        2027-02-05至2027-02-11,放假,春节
        2027-05-01至2027-05-05,放假,劳动节
        2027-10-01至2027-10-07,放假,国庆节
        """;

    private readonly District district = new(host);

    [Fact(DisplayName = "跨年公示：来年放假安排未录入时到期也不放行；一人录入、另一人发布后重算，期满的当即放行 (domain 4)")]
    public async Task NoticeOverTheYearEnd_WaitsForTheTable()
    {
        var caseId = await district.OpenAsync((await district.HouseholdsAsync())[0]);
        await district.UpToMeetingAsync(caseId);
        await district.DoAsync("village", "appraisal", "Passed", caseId);
        await district.DoAsync("village", "post-notice", "Posted", caseId);
        await district.ClockAsync("2027-01-12T09:00:00+08:00");
        (await district.StateAsync(caseId)).ShouldBe("PUBLICISING");
        ((string)(await district.CaseAsync(caseId))["waiting"]!).ShouldContain("等待录入该年日历");

        var (entering, releasing) = (await district.As("district"), await district.As("committee"));
        var version = (int)(await entering.PostedAsync("/api/v1/calendars", new { year = 2027, basis = "放假通知（示例）", lines = Notice2027 }))["number"]!;
        var second = await entering.PostAsJsonAsync("/api/v1/calendars", new { year = 2027, basis = "放假通知（示例）", lines = Notice2027 });
        (second.StatusCode, await second.CodeAsync()).ShouldBe((HttpStatusCode.Conflict, "reference.waiting"));
        var own = await entering.PostAsJsonAsync($"/api/v1/calendars/{version}/release", new { });
        (own.StatusCode, await own.CodeAsync()).ShouldBe((HttpStatusCode.Forbidden, "reference.same-person"));
        (await district.StateAsync(caseId)).ShouldBe("PUBLICISING");
        var waiting = (await entering.GotAsync("/api/v1/calendars"))["items"]![0]!;
        ((int)waiting["version"]!, waiting["days"]!.AsArray().Count, (string?)waiting["origin"]!["releasedAt"]).ShouldBe((version, 4, null));

        await releasing.PostedAsync($"/api/v1/calendars/{version}/release", new { });

        (await district.StateAsync(caseId)).ShouldBe("TOWN_VERIFY");
        (await district.CaseAsync(caseId))["history"]!.AsArray().Select(h => (string)h!["act"]!).ShouldContain("notice.recounted");
        var again = await releasing.PostAsJsonAsync($"/api/v1/calendars/{version}/release", new { });
        (again.StatusCode, await again.CodeAsync()).ShouldBe((HttpStatusCode.Conflict, "reference.already-released"));
    }

    [Fact(DisplayName = "年度低保标准：发布后立案的按1.5倍新标准，已立案的仍按原标准；退回的不生效 (C-07, 3.3)")]
    public async Task NewStandard_TouchesNewCasesOnly()
    {
        var homes = await district.HouseholdsAsync();
        var before = await district.OpenAsync(homes[1]);
        var (entering, releasing) = (await district.As("district"), await district.As("committee"));
        var wrong = (int)(await entering.PostedAsync("/api/v1/policies", new { basis = "标准文件（示例）", dibaoStandards = new Dictionary<string, decimal> { ["2027"] = 99999 } }))["number"]!;
        (await (await releasing.PostAsJsonAsync($"/api/v1/policies/{wrong}/reject", new { reason = "" })).CodeAsync()).ShouldBe("reference.reason-missing");
        await releasing.PostedAsync($"/api/v1/policies/{wrong}/reject", new { reason = "金额与文件不符" });

        var right = (int)(await entering.PostedAsync("/api/v1/policies", new { basis = "标准文件（示例）", effectiveTo = "2027-12-31", dibaoStandards = new Dictionary<string, decimal> { ["2026"] = 12000, ["2027"] = 12000 } }))["number"]!;
        await releasing.PostedAsync($"/api/v1/policies/{right}/release", new { });

        var after = await district.OpenAsync(homes[2]);
        (await ThresholdAsync(after), await ThresholdAsync(before)).ShouldBe((18000m, 15354m));
        var current = await entering.GotAsync("/api/v1/policies/current");
        ((decimal)current["threshold"]!, (bool)current["thresholdProvisional"]!, (bool)current["provisional"]!).ShouldBe((18000m, false, false));
    }

    [Fact(DisplayName = "政策参数有错：公示期不足5个工作日、缺依据文件，逐项说明，什么也不留下 (C-28)")]
    public async Task FaultyPolicy_IsRefused()
    {
        var client = await district.As("district");

        var answer = await client.PostAsJsonAsync("/api/v1/policies", new { noticeWorkingDays = 3 });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.JsonAsync())["errors"]!.AsArray().Select(e => (string)e!["code"]!).ShouldBe(["policy.notice-too-short", "reference.basis-missing"]);
    }

    [Fact(DisplayName = "设置页面：填错时已填内容都在；村、镇和系统管理员进不来")]
    public async Task Page_KeepsWhatWasTyped_AndIsForTheDistrict()
    {
        var client = await district.As("district");
        var page = await (await client.GetAsync("/settings")).PageAsync();
        var token = page.QuerySelector("form[action='/settings/calendar'] input[name='__RequestVerificationToken']")!.GetAttribute("value")!;

        var refused = await client.PostAsync("/settings/calendar", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token, ["year"] = "2020", ["basis"] = "", ["lines"] = "2027-01-01,休息,元旦",
        }));
        var shown = await refused.PageAsync();

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        shown.QuerySelector(".refusals")!.TextContent.ShouldContain("第1行");
        shown.QuerySelector("textarea[name='lines']")!.TextContent.Trim().ShouldBe("2027-01-01,休息,元旦");
        foreach (var other in new[] { "village", "townlead", "sysadmin" })
        {
            (await (await district.As(other)).GetAsync("/settings")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, other);
        }
    }

    private async Task<decimal> ThresholdAsync(Guid caseId) => (decimal)(await district.CaseAsync(caseId))["threshold"]!["amount"]!;
}
