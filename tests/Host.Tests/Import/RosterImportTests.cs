using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Register;
using Monitoring.Host.Tests.Inclusion;
using Monitoring.Host.Tests.Running;
using Monitoring.Testing;

namespace Monitoring.Host.Tests.Import;

public sealed class RosterImportTests(InclusionHost host) : IClassFixture<InclusionHost>
{
    private static readonly string[] Villages = ["企岭村", "罗村", "金星村", "光明村", "沥林村"];

    [Fact(DisplayName = "名册：三百多户一次入库，全半角、小写x、四字节汉字都认得 (5.1, 5.3)")]
    public async Task RightRoster_IsStoredWhole()
    {
        var rows = Rosters.Right(Villages, 320);
        rows[0] = Rosters.With(rows[0], "身份证号", "４４１３０２１９６００６１５００１８");
        rows[1] = Rosters.With(Rosters.With(rows[1], "身份证号", "44130219600615000x"), "姓名", "𬭊秀英");
        var import = await CheckedAsync("district", Rosters.Csv(rows));
        ((string)import["state"]!).ShouldBe("READY", import.ToJsonString()[..Math.Min(800, import.ToJsonString().Length)]);

        await (await host.SignInAsync("district")).PostedAsync($"/api/v1/households/imports/{(Guid)import["id"]!}/confirm", new { });

        (await host.InDatabaseAsync(db => db.Set<Household>().CountAsync(h => h.Number.StartsWith("ZC")))).ShouldBe(320);
        (await host.InDatabaseAsync(db => db.Set<Member>().AnyAsync(m => m.Name == "𬭊秀英"))).ShouldBeTrue();
        var again = await CheckedAsync("district", Rosters.Csv(rows));
        ((string)again["state"]!).ShouldBe("REFUSED", "同一份名册不能入库两次");
        Codes(again, "errors").ShouldContain("roster.already-registered");
    }

    [Fact(DisplayName = "名册：十五种以上错误逐行说明，什么也不入库 (5.1—5.4)")]
    public async Task SpoiledRoster_IsRefusedRowByRow()
    {
        var (rows, codes) = Rosters.Spoiled(Villages);
        var before = await host.InDatabaseAsync(db => db.Set<Member>().CountAsync());

        var import = await CheckedAsync("district", Rosters.Csv(rows));

        ((string)import["state"]!).ShouldBe("REFUSED");
        codes.Count.ShouldBeGreaterThanOrEqualTo(15);
        codes.Except(Codes(import, "errors")).ShouldBeEmpty();
        import["errors"]!.AsArray().ShouldAllBe(e => (int)e!["row"]! > 1 && ((string)e["detail"]!).Length > 5);
        import.ToJsonString().ShouldNotContain("441302195001010004", Case.Insensitive, "证件号码应遮盖");
        (await host.InDatabaseAsync(db => db.Set<Member>().CountAsync())).ShouldBe(before);
    }

    [Fact(DisplayName = "名册：只有疑点的照收，每条疑点要求说明，说明可以补写 (5.8)")]
    public async Task DoubtfulRoster_IsAccepted_AndAsksForNotes()
    {
        var import = await CheckedAsync("town", Rosters.Csv(Rosters.Warned(["企岭村"])));
        ((string)import["state"]!).ShouldBe("READY", import.ToJsonString());
        var codes = Codes(import, "warnings");
        codes.Count.ShouldBeGreaterThanOrEqualTo(9, string.Join(' ', codes));

        var town = await host.SignInAsync("town");
        await town.PostedAsync($"/api/v1/households/imports/{(Guid)import["id"]!}/confirm", new { });
        var open = (await town.GotAsync("/api/v1/households/warnings"))["items"]!.AsArray();
        open.Count.ShouldBe(import["warnings"]!.AsArray().Count);
        await town.PostedAsync($"/api/v1/households/warnings/{(Guid)open[0]!["id"]!}/note", new { note = "已入户核实" });
        ((int)(await town.GotAsync("/api/v1/households/warnings"))["total"]!).ShouldBe(open.Count - 1);
    }

    [Fact(DisplayName = "名册：镇里不能导入别镇的村，别处已登记的人只说已在他处登记")]
    public async Task OtherTowns_AreOutOfReach()
    {
        var elsewhere = await CheckedAsync("town", Rosters.Csv(Rosters.Right(["金星村"], 1, "YW")));
        Codes(elsewhere, "errors").ShouldBe(["roster.village"]);

        var registered = await host.InDatabaseAsync(db => db.Set<Member>().Where(m => m.Relation == "户主" && m.Sex == Sex.Male
            && db.Set<Household>().Any(h => h.Id == m.HouseholdId && h.VillageId == db.Set<Domain.Organisations.Organisation>().Single(o => o.Code == "441302114202").Id)).FirstAsync());
        var rows = Rosters.Right(["企岭村"], 1, "CF");
        rows[0] = Rosters.With(rows[0], "身份证号", registered.IdNo!);
        var import = await CheckedAsync("town", Rosters.Csv(rows));
        import["errors"]!.AsArray().Select(e => (string)e!["detail"]!).ShouldBe(["该证件已在他处登记。"]);
    }

    [Fact(DisplayName = "名册：缺列的文件说明缺哪几列；模板可下载，也能读回")]
    public async Task MissingColumns_AreNamed_AndTheTemplateReads()
    {
        var missing = await CheckedAsync("district", Encoding.UTF8.GetBytes("户编号,姓名\nA1,张三\n"));
        ((string)missing["errors"]![0]!["detail"]!).ShouldContain("与户主关系");

        var district = await host.SignInAsync("district");
        foreach (var format in (string[])["xlsx", "csv"])
        {
            var template = await district.GetByteArrayAsync($"/api/v1/households/import/template?format={format}");
            var import = await CheckedAsync("district", template, $"模板.{format}");
            Codes(import, "errors").ShouldBe(["roster.village"], "示例户的村名是虚构的，其余都能读懂");
        }
    }

    private static IReadOnlyList<string> Codes(JsonObject import, string list) => [.. import[list]!.AsArray().Select(e => (string)e!["code"]!).Distinct()];

    /// <summary>Uploads and waits until the file has been checked.</summary>
    private async Task<JsonObject> CheckedAsync(string user, byte[] content, string name = "名册.csv")
    {
        var client = await host.SignInAsync(user);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        var answer = await client.PostAsync("/api/v1/households/import", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
        var id = (Guid)(await answer.JsonAsync())["id"]!;
        while (true)
        {
            var import = await client.GotAsync($"/api/v1/households/imports/{id}");
            if ((string)import["state"]! is not ("READING" or "CHECKING"))
            {
                return import;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }
}
