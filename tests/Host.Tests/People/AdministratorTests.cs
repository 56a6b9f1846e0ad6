using System.Net;
using System.Net.Http.Json;
using Monitoring.Domain.Organisations;
using Monitoring.Host.Features.Users;
using Monitoring.Host.People;
using Monitoring.Host.Tests.Running;

namespace Monitoring.Host.Tests.People;

public sealed class AdministratorTests(MonitoringHost host)
{
    private const string Village = "441302107206";
    private const string District = "441302-ZK";

    [Fact(DisplayName = "三员：系统管理员建号不授权，安全管理员授权不建号，审计管理员只看日志 (6.2)")]
    public async Task Administrators_DoOnlyTheirOwnPart()
    {
        var official = await NewOfficial.CreateAsync(host);
        var grant = new { role = Role.VillageOfficer, organisationId = NewOfficial.Place(host, Village) };
        var create = new { userName = "someone.else", displayName = "王小红" };

        (await (await host.SignInAsync("sysadmin")).PostAsJsonAsync($"/api/v1/users/{official.Id}/posts", grant)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await host.SignInAsync("secadmin")).PostAsJsonAsync("/api/v1/users", create)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await host.SignInAsync("auditadmin")).GetAsync("/api/v1/users")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await host.SignInAsync("auditadmin")).GetAsync("/api/v1/audit")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact(DisplayName = "三员：管理员不得兼任其他岗位，业务人员不得兼任管理员 (6.2)")]
    public async Task Grant_AdministratorBesideAnotherPost_IsRefused()
    {
        var official = await NewOfficial.CreateAsync(host);
        await official.GrantAsync(host, Role.VillageOfficer, Village);
        var administrator = await host.SignInAsync("secadmin");

        var answer = await administrator.PostAsJsonAsync($"/api/v1/users/{official.Id}/posts", new { role = Role.AuditAdmin, organisationId = NewOfficial.Place(host, District) });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.CodeAsync()).ShouldBe(PostRefusals.AdministratorsStandAlone.Code);
    }

    [Fact(DisplayName = "三员：同时授予两种互斥岗位，只有一个成功")]
    public async Task Grants_SideBySide_CannotBothPass()
    {
        var official = await NewOfficial.CreateAsync(host);
        var administrator = await host.SignInAsync("secadmin");
        var place = NewOfficial.Place(host, District);

        var answers = await Task.WhenAll(new[] { Role.SysAdmin, Role.AuditAdmin, Role.Supervisor, Role.Committee }
            .Select(role => administrator.PostAsJsonAsync($"/api/v1/users/{official.Id}/posts", new { role, organisationId = place })));

        var roles = (await administrator.GotAsync($"/api/v1/users?q={official.UserName}"))["items"]![0]!["posts"]!.AsArray().Select(p => (string)p!["role"]!).ToList();
        roles.Count.ShouldBe(answers.Count(a => a.StatusCode == HttpStatusCode.Created));
        (roles.Count == 1 || !roles.Exists(Role.IsTechnical)).ShouldBeTrue(string.Join(' ', roles));
    }

    [Fact(DisplayName = "三员：安全管理员不能给自己授权")]
    public async Task Grant_ToOneself_IsRefused()
    {
        var administrator = await host.SignInAsync("secadmin");
        var own = (Guid)(await administrator.GotAsync("/api/v1/account"))["userId"]!;

        var answer = await administrator.PostAsJsonAsync($"/api/v1/users/{own}/posts", new { role = Role.SecAdmin, organisationId = NewOfficial.Place(host, District) });

        (await answer.CodeAsync()).ShouldBe(PostRefusals.Own.Code);
    }

    [Fact(DisplayName = "岗位：收回后立刻看不到农户，不必等令牌到期")]
    public async Task EndPost_WithAnOpenSession_ClosesTheRegisterAtOnce()
    {
        var official = await NewOfficial.SettleAsync(host);
        var post = await official.GrantAsync(host, Role.VillageOfficer, Village);
        var client = await official.SignInAsync(host);
        (await client.GetAsync("/api/v1/households")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await (await host.SignInAsync("secadmin")).PostedAsync($"/api/v1/users/{official.Id}/posts/{post}/end", new { });

        (await client.GetAsync("/api/v1/households")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact(DisplayName = "账号：停用后打开的会话立刻失效")]
    public async Task CloseUser_WithAnOpenSession_EndsIt()
    {
        var official = await NewOfficial.SettleAsync(host);
        var client = await official.SignInAsync(host);
        (await client.GetAsync("/api/v1/account")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await (await host.SignInAsync("sysadmin")).PostedAsync($"/api/v1/users/{official.Id}/close", new { reason = "调离本单位" });

        (await client.GetAsync("/api/v1/account")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact(DisplayName = "账号：用户名已被使用时说明原因，不重复建立")]
    public async Task CreateUser_NameTaken_IsRefused()
    {
        var administrator = await host.SignInAsync("sysadmin");

        var answer = await administrator.PostAsJsonAsync("/api/v1/users", new { userName = "VILLAGE", displayName = "李小丽" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.CodeAsync()).ShouldBe(UserRefusals.NameTaken.Code);
    }

    [Fact(DisplayName = "账号：解绑动态口令后，下次登录须重新绑定")]
    public async Task RemoveSecondFactor_Lost_AsksForANewOne()
    {
        var official = await NewOfficial.SettleAsync(host);
        await (await host.SignInAsync("secadmin")).PostedAsync($"/api/v1/users/{official.Id}/two-factor/remove", new { });

        var client = await host.SignInAsync(official.UserName, official.Password);

        (await (await client.GetAsync("/api/v1/tasks")).CodeAsync()).ShouldBe(AccountGateRefusals.EnrolSecondFactor.Code);
    }

    [Fact(DisplayName = "密码：最近5次用过的不能再用，演示账号的不能改 (6.2)")]
    public async Task ChangePassword_UsedBeforeOrDemo_IsRefused()
    {
        var official = await NewOfficial.SettleAsync(host);
        var client = await official.SignInAsync(host);
        var demo = await host.SignInAsync("village");

        var again = await client.PostAsJsonAsync("/api/v1/account/password", new { currentPassword = official.Password, newPassword = official.Password });
        var shown = await demo.PostAsJsonAsync("/api/v1/account/password", new { currentPassword = host.DemoPassword, newPassword = "Shan-Shui-2026" });

        (await again.CodeAsync()).ShouldBe(PasswordRefusals.Reused.Code);
        (await shown.CodeAsync()).ShouldBe(PasswordRefusals.Demo.Code);
    }
}
