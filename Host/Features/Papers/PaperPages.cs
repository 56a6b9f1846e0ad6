using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Cases.Inclusion;
using Monitoring.Domain.Shared;
using Monitoring.Host.Clock;
using Monitoring.Host.Components;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Cases;
using Monitoring.Workflows.Running;

namespace Monitoring.Host.Features.Papers;

/// <summary>Forms 1 to 4 from the data as plain print pages, and forms 5 to 7 as blanks; notices and replies as lists.</summary>
public static class PaperPages
{
    private const int MostLines = 500;

    public static void MapPaperPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/notices", NoticesAsync).RequireRight(Right.ReadCases);
        routes.MapGet("/batches", async (BatchList list, CancellationToken c) => new RazorComponentResult<BatchListPage>(new { Batches = await list.LatestAsync(c) })).RequireRight(Right.ReadCases);
        routes.MapGet("/replies", RepliesAsync).RequireRight(Right.ReadCases);
        routes.MapGet("/print/pledge/{id:guid}", (Guid id, CaseReader reader, Viewer viewer, CancellationToken c) => CasePaperAsync<PledgePrint>(id, reader, viewer, c)).RequireRight(Right.ReadCases);
        routes.MapGet("/print/verification/{id:guid}", (Guid id, CaseReader reader, Viewer viewer, CancellationToken c) => CasePaperAsync<VerificationPrint>(id, reader, viewer, c)).RequireRight(Right.ReadCases);
        routes.MapGet("/print/notice/waiting", WaitingNoticeAsync).RequireRight(Right.ReadCases);
        routes.MapGet("/print/notice/{id:guid}", NoticeAsync).RequireRight(Right.ReadCases);
        routes.MapGet("/print/reply/{id:guid}", ReplyAsync).RequireRight(Right.ReadCases);
        routes.MapGet("/print/blank/{form}", (string form) => form is "5" or "6" or "7" ? new RazorComponentResult<BlankPrint>(new { Form = form[0] - '0' }) : (IResult)Missing()).RequireRight(Right.ReadCases);
    }

    private static async Task<IResult> CasePaperAsync<TPage>(Guid id, CaseReader reader, Viewer viewer, CancellationToken cancelled)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        var file = await reader.LoadAsync(CaseId.From(id), cancelled);
        return file is not null && viewer.Sees(file.VillageId) ? new RazorComponentResult<TPage>(new { Case = file }) : Missing();
    }

    private static async Task<IResult> NoticesAsync(MonitoringDbContext db, Viewer viewer, BusinessClock clock, CancellationToken cancelled)
    {
        var villages = viewer.Villages;
        var notices = await db.Set<Notice>().AsNoTracking().Where(n => villages.Contains(n.VillageId)).OrderByDescending(n => n.Id).Take(100).ToListAsync(cancelled);
        var ids = notices.Select(n => n.Id).ToArray();
        var entries = await db.Set<NoticeEntry>().AsNoTracking().Where(e => ids.Contains(e.NoticeId)).OrderBy(e => e.Sequence).ToListAsync(cancelled);
        return new RazorComponentResult<NoticeListPage>(new { Notices = (IReadOnlyList<Notice>)notices, Entries = entries.ToLookup(e => e.NoticeId), Today = clock.Today });
    }

    private static async Task<IResult> NoticeAsync(Guid id, MonitoringDbContext db, Viewer viewer, CancellationToken cancelled)
    {
        var notice = await db.Set<Notice>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, cancelled);
        if (notice is null || !viewer.Sees(notice.VillageId))
        {
            return Missing();
        }

        var entries = await db.Set<NoticeEntry>().AsNoTracking().Where(e => e.NoticeId == id).OrderBy(e => e.Sequence).ToListAsync(cancelled);
        var list = new NoticeSheet(viewer.NameOf(notice.VillageId), notice.MeetingDate, notice.PostedOn, notice.SupervisionPhone, [.. entries.Select(e => new NoticeLine(e.HeadName, e.HouseholdSize, e.Risks))]);
        return new RazorComponentResult<NoticePrint>(new { Sheets = (IReadOnlyList<NoticeSheet>)[list] });
    }

    /// <summary>What has passed its meeting and hangs nowhere yet: one list per village and meeting, to print, seal and post.</summary>
    private static async Task<IResult> WaitingNoticeAsync(MonitoringDbContext db, Viewer viewer, CaseReader reader, CancellationToken cancelled)
    {
        var villages = viewer.Villages.Select(v => v.Value).ToArray();
        var waiting = await db.Set<Step>().AsNoTracking().Where(s => s.LeftAt == null && s.ActivityId == InclusionSteps.PostNotice && villages.Contains(s.Place!.Value))
            .OrderBy(s => s.Id).Select(s => s.InstanceId).Take(MostLines).ToListAsync(cancelled);
        var files = await reader.LoadAsync(waiting, cancelled);
        var sheets = files.GroupBy(f => (f.VillageId, MeetingDate: f.Standing<AppraisalVote>(RecordKind.Vote)!.HeldOn))
            .Select(g => new NoticeSheet(viewer.NameOf(g.Key.VillageId), g.Key.MeetingDate, PostedOn: null, SupervisionPhone: null, [.. g.Select(f => new NoticeLine(f.Household.HeadName, f.Household.Size, f.RiskLabels))]));
        return new RazorComponentResult<NoticePrint>(new { Sheets = (IReadOnlyList<NoticeSheet>)[.. sheets] });
    }

    private static async Task<IResult> RepliesAsync(MonitoringDbContext db, Viewer viewer, CancellationToken cancelled)
    {
        var replies = await db.Set<Reply>().AsNoTracking().OrderByDescending(r => r.Id).Take(200).ToListAsync(cancelled);
        return new RazorComponentResult<ReplyListPage>(new { Replies = (IReadOnlyList<Reply>)[.. replies.Where(r => viewer.AnswersFor(r.TownId))] });
    }

    /// <summary>Full ID numbers: an internal paper, for the township it answers and the district.</summary>
    private static async Task<IResult> ReplyAsync(Guid id, MonitoringDbContext db, Viewer viewer, CancellationToken cancelled)
    {
        var reply = await db.Set<Reply>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancelled);
        if (reply is null || !viewer.AnswersFor(reply.TownId))
        {
            return Missing();
        }

        var rows = await db.Set<ReplyRow>().AsNoTracking().Where(r => r.ReplyId == id).OrderBy(r => r.Sequence).ToListAsync(cancelled);
        return new RazorComponentResult<ReplyPrint>(new { Reply = reply, Rows = (IReadOnlyList<ReplyRow>)rows, Town = viewer.NameOf(reply.TownId) });
    }

    private static RazorComponentResult<MessagePage> Missing() =>
        new(new { Title = "没有找到文书", Text = "该文书不存在，或不在您的工作范围内。" }) { StatusCode = StatusCodes.Status404NotFound };
}
