using System.Text.Encodings.Web;
using System.Text.Unicode;
using Monitoring.Host.Features.Account;
using Monitoring.Host.Features.Cases;
using Monitoring.Host.Features.Households;
using Monitoring.Host.Features.Leads;
using Monitoring.Host.Features.Papers;
using Monitoring.Host.Features.Reference;
using Monitoring.Host.Features.Tasks;
using Monitoring.Host.Overviews;

namespace Monitoring.Host.Startup;

/// <summary>Pages are Razor components rendered on the server by ordinary endpoints: same rights, same handlers, no script needed.</summary>
public static class PagesSetup
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();
        // Chinese stays readable in the source of a page.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapOwnAccountPages();
        app.MapAccountPages();
        app.MapTaskPages();
        app.MapCasePages();
        app.MapReferencePages();
        app.MapHouseholdListPages();
        app.MapHouseholdPages();
        app.MapLeadPages();
        app.MapPaperPages();
    }
}
