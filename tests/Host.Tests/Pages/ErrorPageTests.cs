using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitoring.Host.Components;
using Monitoring.Host.Startup;
using Monitoring.Host.Tests.Running;

namespace Monitoring.Host.Tests.Pages;

public sealed class ErrorPageTests(MonitoringHost host)
{
    [Fact(DisplayName = "页面：不存在的地址用中文说明并给出去处，不问有没有登录")]
    public async Task UnknownAddress_SaysNotFound()
    {
        var answer = await host.Anonymous().GetAsync("/no/such/page");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await answer.PageAsync();
        page.QuerySelector("h1")!.TextContent.ShouldBe("没有找到这个页面");
        page.QuerySelector("a.btn")!.GetAttribute("href").ShouldBe("/");
    }

    [Fact(DisplayName = "接口：不存在的地址答复问题详情")]
    public async Task UnknownApiAddress_AnswersProblemDetails()
    {
        var answer = await host.Anonymous().GetAsync("/api/v1/no-such-thing");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.CodeAsync()).ShouldBe("request.not-found");
    }

    [Fact(DisplayName = "接口：地址对而方法不对时如实答复，不说成没有权限")]
    public async Task KnownAddress_OtherMethod_AnswersMethodNotAllowed() =>
        (await host.Anonymous().DeleteAsync("/api/v1/households")).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);

    [Fact(DisplayName = "页面：系统出错时给出报修编号，日志里有同一编号和出错位置；页面和日志都不带异常原文 (7)")]
    public async Task BrokenPage_GivesTheReferenceOfTheLog()
    {
        await using var app = await BrokenAppAsync();

        var answer = await app.GetTestClient().GetAsync("/broken");

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var page = await answer.PageAsync();
        var reference = page.QuerySelector(".reference")!.TextContent;
        reference.Length.ShouldBe(9);
        var lines = app.Services.GetRequiredService<Heard>().Lines;
        lines.ShouldContain(l => l.Contains(reference, StringComparison.Ordinal) && l.Contains("InvalidOperationException", StringComparison.Ordinal) && l.Contains(nameof(BrokenAppAsync), StringComparison.Ordinal));
        lines.ShouldNotContain(l => l.Contains("secret-detail", StringComparison.Ordinal));
        page.Body!.TextContent.ShouldNotContain("secret-detail");
    }

    /// <summary>The error pages round an act that throws; the service itself has none to offer.</summary>
    private static async Task<WebApplication> BrokenAppAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        var heard = new Heard();
        builder.WebHost.UseTestServer();
        builder.AddQuietLogs();
        builder.Logging.ClearProviders().AddProvider(heard);
        builder.Services.AddSingleton(heard);
        builder.Services.AddRazorComponents();
        builder.Services.AddProblemDetails();
        var app = builder.Build();
        app.UseErrorPages();
        app.MapGet("/broken", string () => throw new InvalidOperationException("secret-detail"));
        await app.StartAsync();
        return app;
    }

    private sealed class Heard : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
