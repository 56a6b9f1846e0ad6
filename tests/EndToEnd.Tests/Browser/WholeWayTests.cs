namespace Monitoring.EndToEnd.Tests.Browser;

public sealed class WholeWayTests(Office office) : IClassFixture<Office>
{
    [Fact(DisplayName = "浏览器全程：手机登记线索、签承诺、入户，开会、张贴（2月14日），3月1日零时放行，逐级上报、批复、登记 (C-19, C-28)")]
    public async Task WholeWay_ByPage_FromLeadToRegistered()
    {
        await office.MoveClockAsync("2026-02-14T09:00:00+08:00");
        var village = await office.SitDownAsync("village", onPhone: true);
        var cases = new[] { await LeadAndCaseAsync(village, 0), await LeadAndCaseAsync(village, 1) };
        await village.DoEachAsync("pledge", "Signed");
        await village.DoEachAsync("visit", "Done");
        var district = await office.SitDownAsync("district");
        await district.DoEachAsync("comparison", "Compared");
        await village.DoTogetherAsync("appraisal", "Passed", "提交评议结果");

        await village.GoAsync("/print/notice/waiting");
        (await village.Page.Locator(".paper tbody tr").CountAsync()).ShouldBe(2);
        (await village.TextAsync(".paper")).ShouldNotMatch(@"\d{6}", "名单上没有证件号和电话");
        await village.DoTogetherAsync("post-notice", "Posted");
        await TheDeadlineIsExplainedAsync(village, cases[0]);

        var town = await office.SitDownAsync("town");
        await office.MoveClockAsync("2026-02-28T23:59:00+08:00");
        await town.GoAsync("/tasks");
        (await town.Page.Locator("td.act a").CountAsync()).ShouldBe(0, "公示最后一分钟，镇里还没有任务");
        await office.MoveClockAsync("2026-03-01T00:00:00+08:00");

        await town.DoEachAsync("verification", "Proposed");
        await town.DoTogetherAsync("batch", "Batched");
        await (await office.SitDownAsync("townlead")).DoTogetherAsync("release", "Released");
        await district.DoTogetherAsync("take", "Taken");
        await district.DoEachAsync("check", "Kept");
        await (await office.SitDownAsync("committee")).DoTogetherAsync("committee", "Approved");
        await district.DoTogetherAsync("reply", "Issued");
        await town.DoEachAsync("registration", "Registered");

        foreach (var path in cases)
        {
            await village.GoAsync(path);
            (await village.TextAsync("main h1")).ShouldContain("已登记");
        }

        await town.GoAsync("/batches");
        (await town.TextAsync("main")).ShouldContain("在批次内 2 户");
        await town.GoAsync("/replies");
        (await town.TextAsync("main table")).ShouldContain("2 户");
        string.Join('\n', office.Complaints).ShouldBeEmpty();
    }

    private static async Task<string> LeadAndCaseAsync(Desk village, int row)
    {
        await village.GoAsync("/households");
        await village.OpenAsync(village.Page.Locator("td.act a").Nth(row));
        await village.Page.FillAsync("#content", "主要劳动力失业，收入下降");
        await village.PressAsync("登记线索");
        await village.PressAsync("立案办理纳入");
        return new Uri(village.Page.Url).AbsolutePath;
    }

    private static async Task TheDeadlineIsExplainedAsync(Desk village, string path)
    {
        await village.GoAsync(path);
        (await village.TextAsync(".waiting")).ShouldContain("2026年3月1日");
        (await village.Page.Locator(".days li.counted").CountAsync()).ShouldBe(5);
        (await village.TextAsync(".days li.gate")).ShouldContain("3月1日");
        (await village.TextAsync(".days li:has-text('2月28日')")).ShouldContain("⑤");
    }
}
