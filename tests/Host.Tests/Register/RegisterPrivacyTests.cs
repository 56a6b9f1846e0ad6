using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Register;
using Monitoring.Domain.Shared;
using Monitoring.Host.Tests.Running;
using Monitoring.Persistence.Audit;

namespace Monitoring.Host.Tests.Register;

/// <summary>Numbers are masked; in full only for a reason that stays in the audit; and no address holds a name.</summary>
public sealed class RegisterPrivacyTests(MonitoringHost host)
{
    [Fact(DisplayName = "证件号默认遮盖；写明用途才显示完整号码，用途和查看人入审计；不写用途不显示也不留痕 (6)")]
    public async Task Unmask_WantsAReason_AndIsAudited()
    {
        var village = await host.SignInAsync("village");
        var id = (Guid)(await village.GotAsync("/api/v1/households?pageSize=1"))["items"]![0]!["id"]!;
        var number = await host.InDatabaseAsync(db => db.Set<Member>().Where(m => m.HouseholdId == HouseholdId.From(id) && m.Relation == Relations.Head).Select(m => m.IdNo!).SingleAsync());

        (await village.GotAsync($"/api/v1/households/{id}")).ToJsonString().ShouldNotContain(number);
        var silent = await village.PostAsJsonAsync($"/api/v1/households/{id}/unmask", new { reason = " " });
        var inFull = await village.PostedAsync($"/api/v1/households/{id}/unmask", new { reason = "代办医疗救助申请" });

        (await silent.CodeAsync()).ShouldBe("household.unmask-reason");
        inFull.ToJsonString().ShouldContain(number);
        var audited = await host.InDatabaseAsync(db => db.Set<AuditEntry>().Where(a => a.SubjectId == id && a.Kind == ActKind.SensitiveFieldUnmasked).ToListAsync());
        audited.ShouldHaveSingleItem().Reason.ShouldBe("代办医疗救助申请");
        (await (await host.SignInAsync("inspector")).PostAsJsonAsync($"/api/v1/households/{id}/unmask", new { reason = "抽查" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact(DisplayName = "按姓名、姓名的一部分、身份证后四位都能查到农户，查询词不进网址 (design 7)")]
    public async Task Search_FindsByNameAndLastFour_WithoutAQueryInTheAddress()
    {
        var village = await host.SignInAsync("village");
        var home = (await village.GotAsync("/api/v1/households?pageSize=1"))["items"]![0]!;
        var (id, name) = ((Guid)home["id"]!, (string)home["headName"]!);
        var number = await host.InDatabaseAsync(db => db.Set<Member>().Where(m => m.HouseholdId == HouseholdId.From(id) && m.Relation == Relations.Head).Select(m => m.IdNo!).SingleAsync());

        foreach (var words in (string[])[name, name[1..], number[^4..], (string)home["number"]!])
        {
            var found = await village.PostedAsync("/api/v1/households/search", new { q = words });
            found["items"]!.AsArray().Select(h => (Guid)h!["id"]!).ShouldContain(id, words);
        }

        (await village.PostedAsync("/api/v1/households/search", new { q = "查无此人" }))["total"]!.GetValue<int>().ShouldBe(0);
        (await village.GotAsync($"/api/v1/households?q={Uri.EscapeDataString("查无此人")}"))["total"]!.GetValue<int>().ShouldBeGreaterThan(0);
    }
}
