using Microsoft.Extensions.DependencyInjection;
using Monitoring.Host.Tests.Running;
using Monitoring.Persistence.Reference;

namespace Monitoring.Host.Tests.People;

/// <summary>An official who is not a demonstration: made by one administrator, given a post by another.</summary>
internal sealed record NewOfficial(Guid Id, string UserName, string Password, string? Key)
{
    private static int made;

    /// <summary>Just made: holds a one-time password and nothing else.</summary>
    public static async Task<NewOfficial> CreateAsync(MonitoringHost host)
    {
        var administrator = await host.SignInAsync("sysadmin");
        var name = "official" + Interlocked.Increment(ref made);
        var user = await administrator.PostedAsync("/api/v1/users", new { userName = name, displayName = "陈小明" });
        return new NewOfficial((Guid)user["id"]!, name, (string)user["oneTimePassword"]!, Key: null);
    }

    /// <summary>Through the first sign-in: an own password, a second factor.</summary>
    public static async Task<NewOfficial> SettleAsync(MonitoringHost host)
    {
        const string own = "Shan-Shui-2026";
        var fresh = await CreateAsync(host);
        var first = await host.SignInAsync(fresh.UserName, fresh.Password);
        await first.PostedAsync("/api/v1/account/password", new { currentPassword = fresh.Password, newPassword = own });
        var second = await host.SignInAsync(fresh.UserName, own);
        var key = (string)(await second.PostedAsync("/api/v1/account/two-factor/start", new { }))["key"]!;
        await second.PostedAsync("/api/v1/account/two-factor/confirm", new { code = Authenticator.CodeFor(key) });
        return fresh with { Password = own, Key = key };
    }

    public Task<HttpClient> SignInAsync(MonitoringHost host) => host.SignInAsync(UserName, Password, Key is null ? null : Authenticator.CodeFor(Key));

    public async Task<Guid> GrantAsync(MonitoringHost host, string role, string placeCode)
    {
        var administrator = await host.SignInAsync("secadmin");
        var granted = await administrator.PostedAsync($"/api/v1/users/{Id}/posts", new { role, organisationId = Place(host, placeCode) });
        return (Guid)granted["id"]!;
    }

    public static Guid Place(MonitoringHost host, string code) =>
        host.Services.GetRequiredService<ReferenceData>().Organisations.FindByCode(code)!.Id.Value;
}
