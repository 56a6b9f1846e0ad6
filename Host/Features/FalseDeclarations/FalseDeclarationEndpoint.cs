using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Register;
using Monitoring.Domain.Shared;
using Monitoring.Host.Api;
using Monitoring.Host.Clock;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Transitions;

namespace Monitoring.Host.Features.FalseDeclarations;

public static class FalseDeclarationEndpoint
{
    public static void MapFalseDeclarations(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/v1/false-declarations", DecideAsync).RequireRight(Right.DecideFalseDeclaration);

    private static async Task<IResult> DecideAsync(FalseDeclarationRequest request, FalseDeclarationDesk desk, CancellationToken cancelled)
    {
        var decided = await desk.DecideAsync(request, cancelled);
        return decided.IsDone ? Results.Created("/api/v1/false-declarations", new { BarredThrough = decided.Value }) : decided.Refusal.Problem();
    }
}

public sealed record FalseDeclarationRequest(Guid HouseholdId, string? Facts, DateOnly? DecidedOn);

/// <summary>The district's decision: the ban and the end of an open case are one act.</summary>
public sealed class FalseDeclarationDesk(TransitionRunner runner, MonitoringDbContext db, BusinessClock clock, Viewer viewer)
{
    public async Task<Result<DateOnly>> DecideAsync(FalseDeclarationRequest request, CancellationToken cancelled)
    {
        var moment = clock.Moment;
        var decidedOn = request.DecidedOn ?? moment.Today;
        if (string.IsNullOrWhiteSpace(request.Facts))
        {
            return FalseDeclarationRefusals.Facts;
        }

        if (decidedOn > moment.Today)
        {
            return FalseDeclarationRefusals.InFuture;
        }

        var villages = viewer.Villages;
        var key = HouseholdId.From(request.HouseholdId);
        var home = await db.Set<Household>().AsNoTracking().Include(h => h.Members).SingleOrDefaultAsync(h => h.Id == key && villages.Contains(h.VillageId), cancelled);
        if (home is null)
        {
            return FalseDeclarationRefusals.HouseholdNotFound;
        }

        var open = await db.Set<CaseFile>().AsNoTracking().Where(c => c.HouseholdId == key && c.ClosedAt == null).Select(c => c.Id).ToListAsync(cancelled);
        return await StoreAsync(home, request.Facts.Trim(), decidedOn, open, moment, cancelled);
    }

    /// <summary>The last day of a ban on the household itself that is in force today.</summary>
    public async Task<DateOnly?> BarredThroughAsync(Guid household, CancellationToken cancelled)
    {
        var (villages, key, today) = (viewer.Villages, HouseholdId.From(household), clock.Today);
        return await db.Set<FalseDeclaration>()
            .Where(f => f.HouseholdId == key && f.DecidedOn <= today && f.BarredThrough >= today && db.Set<Household>().Any(h => h.Id == key && villages.Contains(h.VillageId)))
            .MaxAsync(f => (DateOnly?)f.BarredThrough, cancelled);
    }

    private async Task<Result<DateOnly>> StoreAsync(
        Household home, string facts, DateOnly decidedOn, List<CaseId> open, Workflows.Activities.BusinessMoment moment, CancellationToken cancelled)
    {
        var actor = viewer.ActorFor(Right.DecideFalseDeclaration);
        var head = home.Members.Find(m => m.IsHead)?.IdDigest;
        var through = Domain.Policies.FalseDeclarationBan.Through(decidedOn);
        var result = await runner.RunAsync(
            new TransitionOrder
            {
                Kind = ActKind.FalseDeclarationDecided,
                Actor = actor,
                Moment = moment,
                Targets = open.ConvertAll(c => new TransitionTarget(c.Value)),
                Guard = new PostGuard(actor, moment.Today, _ => null),
                Apply = scope =>
                {
                    scope.Add(FalseDeclaration.Decide(home.Id, head, facts, decidedOn, viewer.UserId, scope.Act.Id));
                    scope.Record(new ActSubject("household", home.Id.Value) { Household = home.Id });
                    foreach (var item in scope.Items)
                    {
                        Bar(item, scope, actor, through);
                    }
                },
            },
            cancelled);
        return result.Refusal is { } refusal ? refusal
            : result.Items.Values.OfType<ItemAnswer.Refused>().FirstOrDefault() is { } refused ? refused.Refusal
            : result.Items.Values.Any(i => i is ItemAnswer.Busy) ? FalseDeclarationRefusals.Busy
            : through;
    }

    private void Bar(TransitionItem item, TransitionScope scope, Actor actor, DateOnly through)
    {
        var by = new RecordedBy { User = viewer.UserId, Name = viewer.Name, Level = Viewer.LevelOf(actor.Role), Act = scope.Act.Id, At = scope.Moment.Now, Today = scope.Moment.Today };
        var ended = item.Subject<CaseFile>().End(CaseState.Barred, $"经认定存在虚假申报，{through:yyyy-MM-dd}前（含当日）不得申请；不影响申请低保和急难救助。", by);
        if (ended.IsDone)
        {
            item.Run.Cancel(CaseState.Barred.Code());
        }
        else
        {
            item.Refuse(ended.Refusal);
        }
    }
}

public static class FalseDeclarationRefusals
{
    public static readonly Refusal Facts = new("false-declaration.facts", "请写明查实的事实。") { Field = "facts" };
    public static readonly Refusal InFuture = new("false-declaration.in-future", "认定日期不能晚于今天。") { Field = "decidedOn" };
    public static readonly Refusal HouseholdNotFound = new("household.not-found", "没有找到该农户，或不在您的工作范围内。");
    public static readonly Refusal Busy = new("task.busy", "该户案卷正由他人办理，请稍后再试。");
}
