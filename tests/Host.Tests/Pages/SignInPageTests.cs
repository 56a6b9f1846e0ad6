using System.Net;
using Monitoring.Host.Tests.Running;

namespace Monitoring.Host.Tests.Pages;

public sealed class SignInPageTests(MonitoringHost host)
{
    [Fact(DisplayName = "页面：登录后回到原来要去的地方，退出后须重新登录")]
    public async Task SignIn_ThenSignOut_OpensAndClosesThePages()
    {
        var browser = host.Anonymous();
        var led = await browser.GetAsync("/households");
        led.Headers.Location!.PathAndQuery.ShouldStartWith("/sign-in?to=%2Fhouseholds");

        var signedIn = await PostAsync(browser, led.Headers.Location.PathAndQuery, "/sign-in", ("userName", "town"), ("password", host.DemoPassword), ("to", "/households"));
        signedIn.Headers.Location!.ToString().ShouldBe("/households");
        (await browser.GetAsync("/households")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await PostAsync(browser, "/households", "/sign-out");
        (await browser.GetAsync("/households")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory(DisplayName = "页面：登录后只去本站的地址，不被链接带到外面")]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org/")]
    public async Task SignIn_WithAForeignAddress_StaysHere(string to)
    {
        var signedIn = await PostAsync(host.Anonymous(), "/sign-in", "/sign-in", ("userName", "town"), ("password", host.DemoPassword), ("to", to));

        signedIn.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact(DisplayName = "页面：登录失败说明原因，密码不回显")]
    public async Task SignIn_WrongPassword_SaysSoAndForgetsIt()
    {
        var page = await (await PostAsync(host.Anonymous(), "/sign-in", "/sign-in", ("userName", "nobody-here"), ("password", "Wrong-Password-1"))).PageAsync();

        page.QuerySelector("[role=alert]")!.TextContent.ShouldBe(Host.People.SignInRefusals.Wrong.Detail);
        page.QuerySelector("#userName")!.GetAttribute("value").ShouldBe("nobody-here");
        page.DocumentElement.OuterHtml.ShouldNotContain("Wrong-Password-1");
    }

    [Fact(DisplayName = "页面：登录凭据不让脚本读取，也不随他站的提交发出")]
    public async Task SignIn_Cookie_IsHttpOnlyAndSameSite()
    {
        var signedIn = await PostAsync(host.Anonymous(), "/sign-in", "/sign-in", ("userName", "town"), ("password", host.DemoPassword));

        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(".Monitoring=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
    }

    [Fact(DisplayName = "页面：没有权限的页面答复403并用中文说明，不跳走")]
    public async Task PageWithoutTheRight_SaysSoInPlace()
    {
        var answer = await (await host.SignInAsync("sysadmin")).GetAsync("/households");
        var browser = host.Anonymous();
        await PostAsync(browser, "/sign-in", "/sign-in", ("userName", "sysadmin"), ("password", host.DemoPassword));
        var page = await browser.GetAsync("/households");

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        page.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await page.PageAsync()).QuerySelector("h1")!.TextContent.ShouldBe("没有权限");
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string from, string to, params (string Name, string Value)[] fields)
    {
        var page = await (await browser.GetAsync(from)).PageAsync();
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await browser.PostAsync(to, new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]));
    }
}
