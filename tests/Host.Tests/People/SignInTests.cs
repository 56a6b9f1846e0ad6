using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Host.Demo;
using Monitoring.Host.People;
using Monitoring.Host.Tests.Running;
using Monitoring.Persistence.Audit;

namespace Monitoring.Host.Tests.People;

public sealed class SignInTests(MonitoringHost host)
{
    private const string Village = "441302107206";

    [Fact(DisplayName = "登录：二十一个演示账号都能取得令牌，岗位各归其位 (8.3)")]
    public async Task Tokens_ForEachDemoAccount_CarryItsPost()
    {
        foreach (var (name, role) in DemoAccounts.Names)
        {
            var account = await (await host.SignInAsync(name)).GotAsync("/api/v1/account");

            account["posts"]!.AsArray().Select(p => (string)p!["role"]!).ShouldBe([role], name);
        }

        DemoAccounts.Names.Count.ShouldBe(21);
    }

    [Fact(DisplayName = "登录：用户名不存在与密码错误答复相同，不泄露账号是否存在")]
    public async Task SignIn_UnknownNameAndWrongPassword_AnswerAlike()
    {
        var unknown = await TryAsync("nobody-here", "Wrong-Password-1");
        var wrong = await TryAsync("inspector", "Wrong-Password-1");

        unknown.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await unknown.CodeAsync()).ShouldBe(SignInRefusals.Wrong.Code);
        (await wrong.CodeAsync()).ShouldBe(SignInRefusals.Wrong.Code);
    }

    [Fact(DisplayName = "登录：连续输错5次锁定15分钟，期间正确密码也不能登录 (6.2)")]
    public async Task SignIn_AfterFiveFailures_IsLocked()
    {
        var official = await NewOfficial.CreateAsync(host);
        for (var i = 0; i < FailedAttempts.Allowed; i++)
        {
            (await (await TryAsync(official.UserName, "Wrong-Password-1")).CodeAsync()).ShouldBe(SignInRefusals.Wrong.Code);
        }

        (await (await TryAsync(official.UserName, official.Password)).CodeAsync()).ShouldBe(SignInRefusals.LockedOut.Code);
    }

    [Fact(DisplayName = "登录：同时发出的错误密码每一次都计数，没有一次出错 (6.2)")]
    public async Task SignIn_FailuresSideBySide_AllCount()
    {
        var official = await NewOfficial.CreateAsync(host);

        var answers = await Task.WhenAll(Enumerable.Range(0, FailedAttempts.Allowed).Select(_ => TryAsync(official.UserName, "Wrong-Password-1")));

        answers.Select(a => a.StatusCode).ShouldAllBe(s => s == HttpStatusCode.Unauthorized);
        (await (await TryAsync(official.UserName, official.Password)).CodeAsync()).ShouldBe(SignInRefusals.LockedOut.Code);
    }

    [Fact(DisplayName = "登录：成功与失败都写入审计 (6.2)")]
    public async Task SignIn_SuccessAndFailure_AreAudited()
    {
        var official = await NewOfficial.CreateAsync(host);
        await TryAsync(official.UserName, "Wrong-Password-1");
        await official.SignInAsync(host);

        var kinds = await host.InDatabaseAsync(db => db.Set<AuditEntry>().Where(e => e.SubjectId == official.Id).OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync());

        kinds.ShouldBe([ActKind.UserCreated, ActKind.SignInFailed, ActKind.SignInSucceeded]);
    }

    [Fact(DisplayName = "登录：首次登录须先改密码，再绑定动态口令，之后才能办理 (6.2)")]
    public async Task SignIn_ForTheFirstTime_LeadsThroughPasswordAndSecondFactor()
    {
        var official = await NewOfficial.CreateAsync(host);
        await official.GrantAsync(host, Domain.Organisations.Role.VillageOfficer, Village);
        var first = await official.SignInAsync(host);

        (await (await first.GetAsync("/api/v1/tasks")).CodeAsync()).ShouldBe(AccountGateRefusals.ChangePassword.Code);
        await first.PostedAsync("/api/v1/account/password", new { currentPassword = official.Password, newPassword = "Shan-Shui-2026" });
        (await first.GetAsync("/api/v1/account")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var second = await host.SignInAsync(official.UserName, "Shan-Shui-2026");
        (await (await second.GetAsync("/api/v1/tasks")).CodeAsync()).ShouldBe(AccountGateRefusals.EnrolSecondFactor.Code);
        var key = (string)(await second.PostedAsync("/api/v1/account/two-factor/start", new { }))["key"]!;
        await second.PostedAsync("/api/v1/account/two-factor/confirm", new { code = Authenticator.CodeFor(key) });
        (await second.GetAsync("/api/v1/tasks")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact(DisplayName = "登录：绑定动态口令后，没有动态码或动态码错误不能登录")]
    public async Task SignIn_WithSecondFactor_NeedsItsCode()
    {
        var official = await NewOfficial.SettleAsync(host);

        (await TryAsync(official.UserName, official.Password)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await TryAsync(official.UserName, official.Password, "12345")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await TryAsync(official.UserName, official.Password, Authenticator.CodeFor(official.Key!))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact(DisplayName = "登录：动态口令密钥在库中是密文")]
    public async Task SecondFactor_Secret_IsStoredEncrypted()
    {
        var official = await NewOfficial.SettleAsync(host);

        var stored = await host.InDatabaseAsync(db => db.Database.SqlQuery<byte[]>($"select value as \"Value\" from identity.user_tokens where user_id = {official.Id}").ToListAsync());

        stored.ShouldNotBeEmpty();
        stored.ShouldAllBe(value => !System.Text.Encoding.UTF8.GetString(value).Contains(official.Key!, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "登录：同一账号只有一个会话，新的登录使旧的失效 (6.2)")]
    public async Task SignIn_Again_EndsTheFormerSession()
    {
        var official = await NewOfficial.SettleAsync(host);
        var former = await official.SignInAsync(host);
        (await former.GetAsync("/api/v1/account")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var latter = await official.SignInAsync(host);

        (await former.GetAsync("/api/v1/account")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await latter.GetAsync("/api/v1/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private Task<HttpResponseMessage> TryAsync(string userName, string password, string? otp = null) =>
        host.Anonymous().PostAsJsonAsync("/api/v1/tokens", new { userName, password, otp });
}
