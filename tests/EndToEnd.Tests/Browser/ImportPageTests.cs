using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Monitoring.Testing;

namespace Monitoring.EndToEnd.Tests.Browser;

/// <summary>Rosters as xlsx through the page, as a district's officer brings them in.</summary>
public sealed partial class ImportPageTests(Office office) : IClassFixture<Office>
{
    /// <summary>One village of each of the five towns.</summary>
    private static readonly string[] Villages = ["企岭村", "罗村", "金星村", "光明村", "沥林村"];

    [Fact(DisplayName = "导入页面：五个镇三百多户的xlsx检查通过、确认入库，农户随即可查 (5.1—5.4)")]
    public async Task RightRoster_IsImportedThroughThePage()
    {
        var district = await office.SitDownAsync("district");
        var before = await CountAsync(district);

        await UploadAsync(district, Rosters.Xlsx(Rosters.Right(Villages, 320, "LR")));
        (await district.TextAsync(".waiting")).ShouldContain("320 户 640 人");
        await district.PressAsync("确认入库");
        await SettledAsync(district);

        (await district.TextAsync("[role=status]")).ShouldContain("已入库：320 户 640 人");
        (await CountAsync(district)).ShouldBe(before + 320);
        string.Join('\n', office.Complaints).ShouldBeEmpty();
    }

    [Fact(DisplayName = "导入页面：十五种以上错误逐行写明行号和原因，什么也不入库 (5.1—5.4)")]
    public async Task SpoiledRoster_IsRefusedWithRowAndReason()
    {
        var district = await office.SitDownAsync("district");
        var before = await CountAsync(district);
        var (rows, codes) = Rosters.Spoiled(Villages);

        await UploadAsync(district, Rosters.Xlsx(rows));

        (await district.TextAsync(".refusals")).ShouldContain("没有任何内容入库");
        var lines = await district.Page.Locator("main tbody tr").AllInnerTextsAsync();
        lines.Count.ShouldBeGreaterThanOrEqualTo(codes.Count);
        lines.ShouldAllBe(l => Numbered().IsMatch(l));
        lines.Select(l => l.Split('\t')[^1]).Distinct().Count().ShouldBeGreaterThanOrEqualTo(15);
        (await CountAsync(district)).ShouldBe(before);
        string.Join('\n', office.Complaints).ShouldBeEmpty();
    }

    [Fact(DisplayName = "导入页面：只有疑点和不认识的地区代码的名册照收，每条疑点要求说明，说明随户保存 (5.8)")]
    public async Task DoubtfulRoster_IsAccepted_WithANoteForEachDoubt()
    {
        var district = await office.SitDownAsync("district");
        var before = await CountAsync(district);

        await UploadAsync(district, Rosters.Xlsx(Rosters.Warned(Villages)));
        var kinds = district.Page.Locator("input[name^='note.']");
        (await kinds.CountAsync()).ShouldBeGreaterThanOrEqualTo(9);
        (await district.TextAsync("main")).ShouldContain("不是已知的行政区划");
        await kinds.First.FillAsync("已入户核实");
        await district.PressAsync("确认入库");
        await SettledAsync(district);

        (await CountAsync(district)).ShouldBe(before + 12);
        var open = (int)(await district.ReadAsync("/api/v1/households/warnings"))["total"]!;
        open.ShouldBeGreaterThan(0, "没有写说明的疑点仍在等待说明");
        await OpenADoubtfulHouseholdAsync(district);
        await district.Page.FillAsync("input[name=note]", "已向本人核实");
        await district.PressAsync("提交说明");
        ((int)(await district.ReadAsync("/api/v1/households/warnings"))["total"]!).ShouldBe(open - 1);
        string.Join('\n', office.Complaints).ShouldBeEmpty();
    }

    private static async Task OpenADoubtfulHouseholdAsync(Desk district)
    {
        var warning = (await district.ReadAsync("/api/v1/households/warnings"))["items"]![0]!;
        await district.GoAsync($"/households/{(Guid)warning["householdId"]!}");
    }

    private static async Task UploadAsync(Desk desk, byte[] roster)
    {
        await desk.GoAsync("/households/import");
        await desk.Page.SetInputFilesAsync("#file", new FilePayload { Name = "名册.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = roster });
        await desk.PressAsync("上传并检查");
        await SettledAsync(desk);
    }

    /// <summary>The page reloads itself while the file is being checked or stored.</summary>
    private static Task SettledAsync(Desk desk) => desk.Page.Locator("progress").WaitForAsync(new() { State = WaitForSelectorState.Detached, Timeout = 60_000 });

    private static async Task<int> CountAsync(Desk desk) => int.Parse((await desk.ReadAsync("/api/v1/households?pageSize=1"))["total"]!.ToString(), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d+\t", RegexOptions.None, 1000)]
    private static partial Regex Numbered();
}
