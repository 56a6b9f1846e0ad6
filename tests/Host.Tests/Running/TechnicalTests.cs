using System.Net;

namespace Monitoring.Host.Tests.Running;

public sealed class TechnicalTests(MonitoringHost host)
{
    [Fact(DisplayName = "系统管理员能看定时任务和运行指标，只能看：不能立即执行、不能删除 (8.5)")]
    public async Task Technical_IsForReadingOnly()
    {
        var client = await host.SignInAsync("sysadmin");

        var jobs = await client.GetAsync("/hangfire/recurring");
        (await jobs.Content.ReadAsStringAsync()).ShouldContain("workflow-timers");
        (await (await client.GetAsync("/metrics")).Content.ReadAsStringAsync()).ShouldContain("http_server_request_duration");
        using var trigger = new FormUrlEncodedContent([new("jobs[]", "workflow-timers")]);
        foreach (var act in new[] { "trigger", "remove" })
        {
            (await client.PostAsync($"/hangfire/recurring/{act}", trigger)).StatusCode.ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden);
        }
    }
}
