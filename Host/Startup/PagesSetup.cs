using System.Text.Encodings.Web;
using System.Text.Unicode;
using Monitoring.Host.Features.Account;

namespace Monitoring.Host.Startup;

public static class PagesSetup
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapOwnAccountPages();
    }
}
