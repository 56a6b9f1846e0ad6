using System.Net;
using Monitoring.Host.Tests.People;
using Monitoring.Host.Tests.Running;

namespace Monitoring.Host.Tests.Pages;

public sealed class OwnAccountPageTests(MonitoringHost host)
{
    private const string Own = "Shan-Shui-2026";

    [Fact(DisplayName = "页面：首次登录的人无论打开什么页面都先到修改密码")]
    public async Task AnyPage_BeforeThePasswordIsChanged_LeadsToThePasswordPage()
    {
        var official = await NewOfficial.CreateAsync(host);
        var client = await official.SignInAsync(host);

        var answer = await client.GetAsync("/tasks");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/account/password");
    }

    [Fact(DisplayName = "页面：修改密码时逐条说明不合要求之处，并指向相应的框")]
    public async Task PasswordPage_BadPassword_SaysWhatIsWrong()
    {
        var official = await NewOfficial.CreateAsync(host);
        var client = await official.SignInAsync(host);

        var page = await (await PostAsync(client, "/account/password", ("currentPassword", official.Password), ("newPassword", "short"), ("repeated", "short"))).PageAsync();

        page.QuerySelectorAll(".refusals a").Select(a => a.GetAttribute("href")).ShouldBe(["#newPassword", "#newPassword"]);
        page.QuerySelector("#newPassword").ShouldNotBeNull();
    }

    [Fact(DisplayName = "页面：改好密码、绑定动态口令后可以办理")]
    public async Task AccountPages_OneAfterTheOther_SettleTheAccount()
    {
        var official = await NewOfficial.CreateAsync(host);
        var first = await official.SignInAsync(host);
        var changed = await PostAsync(first, "/account/password", ("currentPassword", official.Password), ("newPassword", Own), ("repeated", Own));
        (await changed.PageAsync()).QuerySelector("h1")!.TextContent.ShouldBe("密码已修改");

        var second = await host.SignInAsync(official.UserName, Own);
        var enrol = await (await second.GetAsync("/account/two-factor")).PageAsync();
        enrol.QuerySelectorAll(".qr svg path, .qr svg rect").Length.ShouldBeGreaterThan(1);
        var secret = enrol.QuerySelector(".secret")!.TextContent;
        var bound = await PostAsync(second, "/account/two-factor", ("code", Authenticator.CodeFor(secret.Replace(" ", "", StringComparison.Ordinal))));

        bound.Headers.Location!.ToString().ShouldBe("/");
        (await second.GotAsync("/api/v1/account"))["name"]!.ToString().ShouldBe("陈小明");
    }

    [Fact(DisplayName = "页面：没有防伪标记的提交不被接受，并用中文说明")]
    public async Task PasswordPage_WithoutToken_IsNotAccepted()
    {
        var official = await NewOfficial.CreateAsync(host);
        var client = await official.SignInAsync(host);

        var answer = await client.PostAsync("/account/password", new FormUrlEncodedContent([new("currentPassword", official.Password), new("newPassword", Own), new("repeated", Own)]));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.PageAsync()).QuerySelector("h1")!.TextContent.ShouldBe("没有提交成功");
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, params (string Name, string Value)[] fields)
    {
        var page = await (await client.GetAsync(path)).PageAsync();
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await client.PostAsync(path, new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]));
    }
}
