using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Register;
using Monitoring.Domain.Shared;
using Monitoring.Host.Tests.Running;

namespace Monitoring.Host.Tests.Inclusion;

public sealed class MeetingOfTwelveTests(InclusionHost host) : IClassFixture<InclusionHost>
{
    private readonly District district = new(host);

    [Fact(DisplayName = "十二户同会：一户否决、两户异议、一户补登异议、一户镇级退回、一户免比对、一户转低保、一户虚假申报，各到其所；批次和批复名单、总数恰好无误 (C-26, C-28, C-30)")]
    public async Task TwelveHouseholds_EachEndWhereTheyMust()
    {
        var homes = await TwelveHouseholdsAsync();
        var waivedHome = homes[5];
        await SetLowIncomeAsync(waivedHome, LowIncomeStatus.Dibao);
        var c = new List<Guid>();
        foreach (var home in homes)
        {
            c.Add(await district.OpenAsync(home));
        }

        var (votedDown, upheld, dismissed, late, returned, waived, referred, barred) = (c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]);
        await district.UpToMeetingAsync(c);
        await HoldMeetingAsync(c, votedDown);
        var posted = c.Except([votedDown]).ToList();
        await district.TogetherAsync("village", "post-notice", "Posted", posted);
        var lastDay = District.Day((await district.CaseAsync(c[8]))["deadline"]!["lastDay"]!);

        await ObjectAsync(upheld, "2026-02-12");
        await ObjectAsync(dismissed, "2026-02-12", at: "2026-02-12T10:00:00+08:00");
        await district.DoAsync("secretary", "notice", "UpheldReappraise", upheld);
        await district.DoAsync("secretary", "notice", "Dismissed", dismissed);
        await (await district.As("town")).PostedAsync($"/api/v1/cases/{referred}/refer-dibao", new { reason = "符合低保条件，已转民政办理" });
        await (await district.As("district")).PostedAsync("/api/v1/false-declarations", new { householdId = homes[7], facts = "隐瞒商品房和经营收入" });
        (await district.StateAsync(upheld)).ShouldBe("APPRAISAL");
        (await district.StateAsync(referred)).ShouldBe("REFERRED_DIBAO");
        (await district.StateAsync(barred)).ShouldBe("BARRED");

        await district.ClockAsync($"{lastDay.AddDays(1):yyyy-MM-dd}T09:00:00+08:00");
        var through = posted.Except([upheld, referred, barred]).ToList();
        foreach (var caseId in through)
        {
            (await district.StateAsync(caseId)).ShouldBe("TOWN_VERIFY");
        }

        await ReturnToAppraisalAsync(returned);
        var verified = through.Except([returned]).ToList();
        await district.DoAsync("town", "verification", "Proposed", verified);
        await district.TogetherAsync("town", "batch", "Batched", verified);
        await ObjectAsync(late, $"{lastDay:yyyy-MM-dd}");
        (await district.StateAsync(late)).ShouldBe("OBJECTION");
        var replied = verified.Except([late]).ToList();
        await ReplyAsync(replied);

        foreach (var caseId in replied)
        {
            (await district.StateAsync(caseId)).ShouldBe("APPROVED");
        }

        (await district.StateAsync(votedDown)).ShouldBe("NOT_INCLUDED");
        (await district.StateAsync(returned)).ShouldBe("APPRAISAL");
        replied.ShouldContain(waived);
        (await PapersAsync(waived)).ShouldNotContain("资产比对");
        (await PapersAsync(dismissed)).ShouldContain("资产比对");
        await CheckPapersAsync(replied);

        List<Guid> second = [upheld, returned, late];
        await GoOnAsync(second);
        await CheckSecondReplyAsync(replied, second);
        await district.DoAsync("town", "registration", "Registered", [.. replied, .. second]);
        foreach (var caseId in replied.Concat(second))
        {
            (await district.StateAsync(caseId)).ShouldBe("REGISTERED");
        }
    }

    /// <summary>The late objection is dismissed; the other two are appraised and posted again. All three go up in a second batch.</summary>
    private async Task GoOnAsync(IReadOnlyList<Guid> second)
    {
        var (again, late) = (second.Take(2).ToList(), second[2]);
        await district.DoAsync("secretary", "notice", "Dismissed", late);
        (await district.StateAsync(late)).ShouldBe("TOWN_VERIFY");
        await district.TogetherAsync("village", "appraisal", "Passed", again);
        await district.TogetherAsync("village", "post-notice", "Posted", again);
        var lastDay = District.Day((await district.CaseAsync(again[0]))["deadline"]!["lastDay"]!);
        await district.ClockAsync($"{lastDay:yyyy-MM-dd}T23:59:00+08:00");
        (await district.StateAsync(again[0])).ShouldBe("PUBLICISING", "重新公示也满5个工作日");
        await district.ClockAsync($"{lastDay.AddDays(1):yyyy-MM-dd}T09:00:00+08:00");
        // The late one was verified before its objection was typed; that still stands.
        await district.DoAsync("town", "verification", "Proposed", again);
        await district.TogetherAsync("town", "batch", "Batched", second);
        await ReplyAsync(second);
    }

    private async Task CheckSecondReplyAsync(IReadOnlyList<Guid> first, IReadOnlyList<Guid> second)
    {
        var (replies, rows) = await host.InDatabaseAsync(async db => (
            await db.Set<Reply>().AsNoTracking().OrderBy(r => r.Id).ToListAsync(), await db.Set<ReplyRow>().AsNoTracking().ToListAsync()));
        replies.Select(r => r.HouseholdCount).ShouldBe([first.Count, second.Count]);
        rows.Where(r => r.ReplyId == replies[0].Id).Select(r => r.CaseId.Value).ShouldBe(first, ignoreOrder: true);
        rows.Where(r => r.ReplyId == replies[1].Id).Select(r => r.CaseId.Value).ShouldBe(second, ignoreOrder: true);
        replies.ShouldAllBe(reply => reply.PersonCount == rows.Where(r => r.ReplyId == reply.Id).Sum(r => r.HouseholdSize));
    }

    private async Task<IEnumerable<string>> PapersAsync(Guid caseId) => (await district.CaseAsync(caseId))["papers"]!.AsArray().Select(p => (string)p!["label"]!);

    private async Task<IReadOnlyList<Guid>> TwelveHouseholdsAsync()
    {
        var known = await district.HouseholdsAsync();
        if (known.Count < 12)
        {
            // The demonstration village is small: some neighbours move in.
            await host.InDatabaseAsync(async db =>
            {
                var village = await db.Set<Household>().Where(h => h.Id == HouseholdId.From(known[0])).Select(h => h.VillageId).SingleAsync();
                var others = await db.Set<Household>().Where(h => h.VillageId != village).OrderBy(h => h.Number).Take(12 - known.Count).ToListAsync();
                others.ForEach(h => h.VillageId = village);
                return await db.SaveChangesAsync();
            });
        }

        var homes = (await district.HouseholdsAsync()).Take(12).ToList();
        foreach (var home in homes)
        {
            await SetLowIncomeAsync(home, LowIncomeStatus.None);
        }

        return homes;
    }

    private Task<int> SetLowIncomeAsync(Guid household, LowIncomeStatus status) => host.InDatabaseAsync(async db =>
    {
        (await db.Set<Household>().SingleAsync(h => h.Id == HouseholdId.From(household))).LowIncome = status;
        return await db.SaveChangesAsync();
    });

    private async Task HoldMeetingAsync(IReadOnlyList<Guid> cases, Guid votedDown)
    {
        var items = new List<object>();
        foreach (var caseId in cases)
        {
            var task = await district.TaskAsync("village", caseId, "appraisal");
            var outcome = caseId == votedDown ? "NotPassed" : "Passed";
            items.Add(new { taskId = task, outcome, form = await district.ExampleAsync("village", task, outcome) });
        }

        await (await district.As("village")).PostedAsync("/api/v1/tasks/complete-batch", new { items });
        (await host.InDatabaseAsync(db => db.Set<Meeting>().CountAsync())).ShouldBe(1, "一次会议一份记录");
    }

    private async Task ObjectAsync(Guid caseId, string receivedOn, string? at = null)
    {
        if (at is null)
        {
            // Received today or earlier by the business clock.
            await district.ClockAsync(DateOnly.ParseExact(receivedOn, "yyyy-MM-dd") == new DateOnly(2026, 2, 12) ? "2026-02-12T09:00:00+08:00" : "2026-03-02T09:00:00+08:00");
        }

        await (await district.As("contact")).PostedAsync($"/api/v1/cases/{caseId}/objections", new { receivedOn, channel = "Paper", content = "情况不符" });
    }

    private async Task ReturnToAppraisalAsync(Guid caseId)
    {
        var task = await district.TaskAsync("town", caseId, "verification");
        await (await district.As("town")).PostedAsync($"/api/v1/tasks/{task}/return", new { to = "appraisal", reason = "评议记录不全" });
    }

    private async Task ReplyAsync(IReadOnlyList<Guid> cases)
    {
        await district.TogetherAsync("townlead", "release", "Released", cases);
        await district.TogetherAsync("district", "take", "Taken", cases);
        await district.DoAsync("district", "check", "Kept", cases);
        await district.TogetherAsync("committee", "committee", "Approved", cases);
        await district.TogetherAsync("district", "reply", "Issued", cases);
    }

    private async Task CheckPapersAsync(IReadOnlyList<Guid> replied)
    {
        var (batches, standing, replies, rows) = await host.InDatabaseAsync(async db => (
            await db.Set<TownBatch>().CountAsync(),
            await db.Set<TownBatchItem>().AsNoTracking().ToListAsync(),
            await db.Set<Reply>().AsNoTracking().ToListAsync(),
            await db.Set<ReplyRow>().AsNoTracking().ToListAsync()));
        batches.ShouldBe(1);
        standing.Where(i => i.Stands).Select(i => i.CaseId.Value).ShouldBe(replied, ignoreOrder: true);
        var reply = replies.ShouldHaveSingleItem();
        rows.Select(r => r.CaseId.Value).ShouldBe(replied, ignoreOrder: true);
        rows.Select(r => r.Sequence).Order().ShouldBe(Enumerable.Range(1, replied.Count));
        reply.HouseholdCount.ShouldBe(replied.Count);
        reply.PersonCount.ShouldBe(rows.Sum(r => r.HouseholdSize));
    }
}
