using System.Text.Encodings.Web;
using System.Text.Unicode;
using Monitoring.Host.Components;
using Monitoring.Host.People;
using Monitoring.Domain.Shared;
using Scalar.AspNetCore;

namespace Monitoring.Host.Startup;

public static class ApiSetup
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddOpenApi();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All));
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = context =>
        {
            context.ProblemDetails.Extensions.TryAdd("code", context.ProblemDetails.Status switch
            {
                StatusCodes.Status400BadRequest => "request.malformed",
                StatusCodes.Status401Unauthorized => "request.unauthenticated",
                StatusCodes.Status403Forbidden => "request.forbidden",
                StatusCodes.Status404NotFound => "request.not-found",
                _ => "request.failed",
            });
            context.ProblemDetails.Detail ??= context.ProblemDetails.Status switch
            {
                StatusCodes.Status400BadRequest => "请求内容无法读取，请核对格式后重新提交。",
                StatusCodes.Status401Unauthorized => "请先登录。",
                StatusCodes.Status403Forbidden => "您的岗位没有办理此事项的权限。",
                StatusCodes.Status404NotFound => "没有找到所请求的内容。",
                _ => "系统出错，内容没有保存，请稍后重试或联系管理员。",
            };
        });
    }

    public static void UsePipeline(this WebApplication app)
    {
        app.UseErrorPages();
        app.UseAuthentication();
        app.UseAccountGate();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapOpenApi().AllowAnonymous();
        app.MapScalarApiReference("/scalar", o => o.DisableDefaultFonts()).AllowAnonymous();
    }
}

public static class ApiRefusals
{
    public static readonly Refusal Malformed = new("request.malformed", "请求内容无法读取，请核对格式后重新提交。");
}
