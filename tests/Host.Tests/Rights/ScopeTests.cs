using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Domain.Organisations;
using Monitoring.Host.Tests.Running;
using Monitoring.Persistence.Reference;

namespace Monitoring.Host.Tests.Rights;

/// <summary>The tree decides what a person sees; a foreign household is not there at all.</summary>
public sealed class ScopeTests(MonitoringHost host)
{
    private const string Village = "441302107206";
    private const string Town = "441302107000";
    private const string OtherVillage = "441302114202";
    private const string District = "441302-ZK";

    private OrganisationTree Tree => host.Services.GetRequiredService<ReferenceData>().Organisations;

    [Theory(DisplayName = "范围：每个岗位只看到自己单位以下的农户，总数也不泄露其他村")]
    [InlineData("village", Village)]
    [InlineData("secretary", Village)]
    [InlineData("contact", Village)]
    [InlineData("village2", OtherVillage)]
    [InlineData("town", Town)]
    [InlineData("townlead", Town)]
    [InlineData("district", District)]
    [InlineData("committee", District)]
    [InlineData("supervisor", District)]
    [InlineData("inspector", District)]
    public async Task Households_OfEachPost_LieWithinItsPlace(string name, string place)
    {
        var within = Tree.VillagesWithin(Tree.FindByCode(place)!.Id).Select(v => v.Id.Value).ToHashSet();
        var all = await ListAsync("district");

        var seen = await ListAsync(name);

        seen.ShouldNotBeEmpty();
        seen.ShouldBe(all.Where(h => within.Contains(h.Village)), ignoreOrder: true);
    }

    [Fact(DisplayName = "范围：别村的农户按不存在答复，不能看、不能登记线索、不能立案、不能认定")]
    public async Task ForeignHousehold_IsNotThere()
    {
        var foreign = (await ListAsync("village")).First().Id;
        var stranger = await host.SignInAsync("village2");

        (await stranger.GetAsync($"/api/v1/households/{foreign}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsJsonAsync("/api/v1/leads", new { householdId = foreign, channel = "GRASSROOTS", content = "家中有人住院" })).StatusCode.ShouldNotBe(HttpStatusCode.Created);
        (await stranger.PostAsJsonAsync("/api/v1/cases", new { householdId = foreign, procedure = "inclusion" })).StatusCode.ShouldNotBe(HttpStatusCode.Created);
    }

    [Fact(DisplayName = "范围：别村的案卷和任务按不存在答复，本村本镇看得到，督导可改派")]
    public async Task ForeignCase_IsNotThere()
    {
        var officer = await host.SignInAsync("village");
        var caseId = await OpenAsync(officer);
        var task = (Guid)(await officer.GotAsync($"/api/v1/tasks?caseId={caseId}"))["items"]![0]!["id"]!;
        var stranger = await host.SignInAsync("village2");

        (await stranger.GetAsync($"/api/v1/cases/{caseId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/api/v1/tasks/{task}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsJsonAsync($"/api/v1/tasks/{task}/claim", new { })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsJsonAsync($"/api/v1/tasks/{task}/return", new { to = "Pledge", reason = "材料不全" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsJsonAsync($"/api/v1/cases/{caseId}/withdraw", new { reason = "农户要求撤回" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var name in new[] { "secretary", "town", "district", "inspector" })
        {
            (await (await host.SignInAsync(name)).GetAsync($"/api/v1/cases/{caseId}")).StatusCode.ShouldBe(HttpStatusCode.OK, name);
        }
    }

    [Fact(DisplayName = "改派：督导可把任务改派给同村可办的人，写明原因；别村的人不能接")]
    public async Task Reassign_BySupervisor_GoesOnlyToWhoMayTakeIt()
    {
        var officer = await host.SignInAsync("village");
        var caseId = await OpenAsync(officer);
        var task = (Guid)(await officer.GotAsync($"/api/v1/tasks?caseId={caseId}"))["items"]![0]!["id"]!;
        var supervisor = await host.SignInAsync("supervisor");

        var foreign = await supervisor.PostAsJsonAsync($"/api/v1/tasks/{task}/reassign", new { userId = await IdOfAsync("village2"), reason = "原办理人请假" });
        await supervisor.PostedAsync($"/api/v1/tasks/{task}/reassign", new { userId = await IdOfAsync("secretary"), reason = "原办理人请假" });

        (await foreign.CodeAsync()).ShouldBe("task.not-a-candidate");
        (await (await host.SignInAsync("secretary")).GotAsync($"/api/v1/tasks?caseId={caseId}&mine=true"))["total"]!.GetValue<int>().ShouldBe(1);
        (await officer.GotAsync($"/api/v1/tasks?caseId={caseId}"))["total"]!.GetValue<int>().ShouldBe(0);
        (await (await officer.PostAsJsonAsync($"/api/v1/tasks/{task}/return", new { to = "Pledge", reason = "材料不全" })).CodeAsync()).ShouldBe("task.taken");
    }

    /// <summary>On the first household of the village that has no open case yet and stands on the roll.</summary>
    private async Task<Guid> OpenAsync(HttpClient officer)
    {
        foreach (var home in await ListAsync("village"))
        {
            var answer = await officer.PostAsJsonAsync("/api/v1/cases", new { householdId = home.Id, procedure = "inclusion" });
            if (answer.StatusCode == HttpStatusCode.Created)
            {
                return (Guid)(await answer.JsonAsync())["id"]!;
            }
        }

        throw new InvalidOperationException("No household of the village can take a case.");
    }

    private async Task<Guid> IdOfAsync(string name) => (Guid)(await (await host.SignInAsync(name)).GotAsync("/api/v1/account"))["userId"]!;

    private async Task<List<(Guid Id, Guid Village)>> ListAsync(string name)
    {
        var page = await (await host.SignInAsync(name)).GotAsync("/api/v1/households?pageSize=200");
        return [.. page["items"]!.AsArray().Select(h => ((Guid)h!["id"]!, (Guid)h["villageId"]!))];
    }
}
