using Microsoft.Playwright;

namespace Monitoring.EndToEnd.Tests.Browser;

public sealed class PledgeFormTests(Office office) : IClassFixture<Office>
{
    [Fact(DisplayName = "填错的表单：顶部逐项说明并能跳到该栏，已填内容都在；改正后连按两次只办一次")]
    public async Task FaultyForm_KeepsWhatWasTyped_AndADoubleClickIsOneAct()
    {
        var secretary = await office.SitDownAsync("secretary", onPhone: true);
        var village = await office.SitDownAsync("village");
        await village.GoAsync("/households");
        await village.OpenAsync(village.Page.Locator("td.act a").First);
        await village.Page.FillAsync("#content", "家中有人住院");
        await village.PressAsync("登记线索");
        await village.PressAsync("立案办理纳入");
        var path = new Uri(village.Page.Url).AbsolutePath;

        await secretary.GoAsync("/tasks?step=pledge");
        await secretary.OpenAsync(secretary.Page.Locator("td.act a").First);
        await secretary.Page.FillAsync("[name='f.proxyName']", "示例代填人");
        await secretary.PressAsync("提交承诺授权书");
        var refusals = secretary.Page.Locator(".refusals li a");
        (await refusals.CountAsync()).ShouldBeGreaterThan(0);
        (await secretary.Page.InputValueAsync("[name='f.proxyName']")).ShouldBe("示例代填人");
        var field = (await refusals.First.GetAttributeAsync("href"))![1..];
        (await secretary.Page.Locator($"[id='{field}'], [name='{field}']").CountAsync()).ShouldBeGreaterThan(0, $"{field} is nowhere on the page");

        await secretary.Page.FillAsync("[name='f.proxyName']", "");
        await secretary.Page.CheckAsync("[name='f.risks'][value='ILLNESS']");
        await secretary.Page.ClickAsync("label[for='f.publicityNoticeGiven-yes']");
        await secretary.Page.GetByRole(AriaRole.Button, new() { Name = "提交承诺授权书" }).DblClickAsync();
        await secretary.Page.WaitForURLAsync("**/tasks?done=pledge");

        await village.GoAsync(path);
        (await village.Page.Locator("tr:has-text('承诺授权')").CountAsync()).ShouldBe(1);
        string.Join('\n', office.Complaints).ShouldBeEmpty();
    }
}
