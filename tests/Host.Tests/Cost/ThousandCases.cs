using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Activities.Tasks;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Register;
using Monitoring.Domain.Shared;
using Monitoring.Host.Demo;
using Monitoring.Host.Tests.Running;
using Monitoring.Persistence.Transitions;
using Monitoring.Workflows.Activities;
using Monitoring.Workflows.Running;

namespace Monitoring.Host.Tests.Cost;

/// <summary>Brings many households of all villages but one on their notices: opened over the API, worked by whole steps.</summary>
internal sealed class ThousandCases(MonitoringHost host)
{
    public async Task<IReadOnlyList<Guid>> OpenAsync(int count, OrganisationId except)
    {
        var client = await host.SignInAsync("district");
        var homes = await host.InDatabaseAsync(db => db.Set<Household>().Where(h => h.VillageId != except).OrderBy(h => h.Id).Take(count).Select(h => h.Id.Value).ToListAsync());
        var cases = new Guid[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) =>
            cases[i] = (Guid)(await client.PostedAsync("/api/v1/cases", new { householdId = homes[i], procedure = "inclusion" }))["id"]!);
        return cases;
    }

    /// <summary>Every open task of the step, by its own example.</summary>
    public async Task<TransitionResult> DoAsync(string step, string outcome)
    {
        var services = host.Services;
        var moment = services.GetRequiredService<Host.Clock.BusinessClock>().Moment;
        var catalog = services.GetRequiredService<ActivityCatalog>();
        var photo = services.GetRequiredService<DemoFiles>().Photo;
        var targets = await host.InDatabaseAsync(db => db.Set<Step>().Where(s => s.ActivityId == step && s.LeftAt == null)
            .Select(s => new TransitionTarget(s.InstanceId, s.Id, false)).ToListAsync());
        var order = new TransitionOrder
        {
            Kind = ActKind.TaskCompleted,
            Actor = Actor.System,
            Moment = moment,
            Targets = targets,
            Apply = scope => Apply(scope, catalog, outcome, photo),
        };
        return await services.GetRequiredService<TransitionRunner>().RunAsync(order);
    }

    private static void Apply(TransitionScope scope, ActivityCatalog catalog, string outcome, Guid? photo)
    {
        var by = new RecordedBy { User = UserId.New(), Name = "示例", Level = CaseLevel.Village, Act = scope.Act.Id, At = scope.Moment.Now, Today = scope.Moment.Today };
        var accepting = new TaskScope(by) { ExampleFile = photo };
        foreach (var item in scope.Items)
        {
            var caseFile = item.Subject<CaseFile>();
            var activity = (TaskActivity)catalog.Find(item.Step!.ActivityType, item.Step.ActivityVersion)!;
            var way = activity.OutcomesFor(caseFile).Single(o => o.Name == outcome);
            var form = JsonSerializer.SerializeToElement(way.Example(caseFile, accepting), FactJson.Options);
            var accepted = way.Accept(caseFile, form, accepting);
            if (!accepted.IsDone)
            {
                item.Refuse(accepted.Refusal);
            }
        }

        accepting.Made.ForEach(scope.Add);
    }
}
