using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Host.Components;
using Monitoring.Host.People;

namespace Monitoring.Host.Features.Cases;

public static class CasePages
{
    public static void MapCasePages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases", ListAsync).RequireRight(Right.ReadCases);
        routes.MapPost("/cases", Search).RequireRight(Right.ReadCases);
        routes.MapGet("/cases/{id:guid}", (Guid id, CaseViews views, Viewer viewer, CancellationToken c) => ShowAsync(id, views, viewer, [], typed: null, c)).RequireRight(Right.ReadCases);
        routes.MapPost("/cases/{id:guid}/objections", ObjectAsync).RequireRight(Right.RecordObjection);
        routes.MapPost("/cases/{id:guid}/objections/{objectionId:guid}/review", ReviewAsync).RequireRight(Right.AnswerReview);
        routes.MapPost("/cases/{id:guid}/appeals", AppealAsync).RequireRight(Right.RecordObjection);
        routes.MapPost("/cases/{id:guid}/end", EndAsync).RequireRight(Right.EndCase);
        routes.MapPost("/cases/open", OpenAsync).RequireRight(Right.OpenCase);
    }

    private static IResult Search(IFormCollection posted, SealedSearch search) =>
        Results.LocalRedirect(search.Address("/cases", posted["q"], "state", posted["state"]));

    private static async Task<IResult> ListAsync(string? state, string? s, int? page, CaseList list, SealedSearch search, CancellationToken cancelled)
    {
        var filter = new CaseFilter { State = state, Q = search.Open(s) };
        return new RazorComponentResult<CaseListPage>(new { List = await list.ListAsync(filter, new Paging(page, PageSize: 50), cancelled), Filter = filter, Seal = s, Page = page ?? 1 });
    }

    private static async Task<IResult> ShowAsync(Guid id, CaseViews views, Viewer viewer, IReadOnlyList<Refusal> refusals, IFormCollection? typed, CancellationToken cancelled)
    {
        if (await views.FindAsync(id, cancelled) is not { } view)
        {
            return new RazorComponentResult<MessagePage>(new { Title = "没有找到案卷", Text = "该案卷不存在，或不在您的工作范围内。" }) { StatusCode = StatusCodes.Status404NotFound };
        }

        return new RazorComponentResult<CasePage>(new
        {
            Case = view,
            Mine = (IReadOnlyCollection<Guid>)[.. view.Steps.Where(s => s.Role is { } role && s.Place is { } place && viewer.MayTake(role, place)).Select(s => s.Id)],
            CanObject = viewer.Has(Right.RecordObjection),
            CanEnd = viewer.Has(Right.EndCase),
            CanReview = viewer.Has(Right.AnswerReview),
            Refusals = refusals,
            Typed = typed,
        })
        { StatusCode = Problems.StatusOf(refusals) };
    }

    private static Task<IResult> ObjectAsync(Guid id, IFormCollection posted, CaseDesk desk, CaseViews views, Viewer viewer, CancellationToken cancelled) =>
        AfterAsync(id, desk.ObjectAsync(id, new ObjectionRequest(Day(posted["receivedOn"]), posted["channel"], posted["content"], posted["objector"]), cancelled), posted, views, viewer, cancelled);

    private static Task<IResult> ReviewAsync(Guid id, Guid objectionId, IFormCollection posted, CaseDesk desk, CaseViews views, Viewer viewer, CancellationToken cancelled) =>
        AfterAsync(id, desk.AnswerReviewAsync(id, objectionId, new ReviewAnswerRequest(posted["upheld"] == "true", posted["answer"]), cancelled), posted, views, viewer, cancelled);

    private static Task<IResult> AppealAsync(Guid id, IFormCollection posted, CaseDesk desk, CaseViews views, Viewer viewer, CancellationToken cancelled) =>
        AfterAsync(id, desk.AppealAsync(id, new AppealRequest(Day(posted["appealedOn"]), posted["appeal"]), cancelled), posted, views, viewer, cancelled);

    private static Task<IResult> EndAsync(Guid id, IFormCollection posted, CaseDesk desk, CaseViews views, Viewer viewer, CancellationToken cancelled)
    {
        var reason = posted["reason"].ToString();
        var act = posted["act"].ToString() switch
        {
            "withdraw" => desk.WithdrawAsync(id, reason, cancelled),
            "refer" => desk.ReferToDibaoAsync(id, reason, cancelled),
            "freeze" => desk.FreezeAsync(id, reason, cancelled),
            "resume" => desk.ResumeAsync(id, reason, cancelled),
            _ => Task.FromResult<Result>(Domain.Cases.CaseRefusals.OutcomeMismatch),
        };
        return AfterAsync(id, act, posted, views, viewer, cancelled);
    }

    private static async Task<IResult> AfterAsync(Guid id, Task<Result> act, IFormCollection posted, CaseViews views, Viewer viewer, CancellationToken cancelled)
    {
        var result = await act;
        return result.IsDone ? Results.LocalRedirect($"/cases/{id}") : await ShowAsync(id, views, viewer, result.Refusals, posted, cancelled);
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : null;

    private static async Task<IResult> OpenAsync(IFormCollection posted, CaseOpening opening, CancellationToken cancelled)
    {
        var household = Guid.TryParse(posted["householdId"], out var home) ? home : Guid.Empty;
        var opened = await opening.OpenAsync(new OpenCaseRequest(household, "inclusion", Guid.TryParse(posted["leadId"], out var lead) ? lead : null), cancelled);
        return opened.IsDone
            ? Results.LocalRedirect($"/cases/{opened.Value}")
            : new RazorComponentResult<MessagePage>(new { Title = "不能立案", Text = opened.Refusal.Detail }) { StatusCode = Problems.StatusOf(opened.Refusal.Code) };
    }
}
