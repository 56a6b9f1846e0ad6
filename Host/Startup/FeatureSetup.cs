using Monitoring.Host.Api;
using Monitoring.Host.Features.Account;
using Monitoring.Host.Features.Audit;
using Monitoring.Host.Features.Cases;
using Monitoring.Host.Features.DevelopmentClock;
using Monitoring.Host.Features.FalseDeclarations;
using Monitoring.Host.Features.Files;
using Monitoring.Host.Files;
using Monitoring.Host.Features.Households;
using Monitoring.Host.Features.Households.Import;
using Monitoring.Host.Features.Leads;
using Monitoring.Host.Features.Papers;
using Monitoring.Host.Features.Reference;
using Monitoring.Host.Features.Tasks;
using Monitoring.Host.Features.Tokens;
using Monitoring.Host.Features.Users;
using Monitoring.Host.Overviews;

namespace Monitoring.Host.Startup;

/// <summary>The table of business areas: what each offers to programs, and the desks that do the work.</summary>
public static class FeatureSetup
{
    public static void AddFeatures(this WebApplicationBuilder builder)
    {
        builder.Services.AddMemoryCache();
        builder.Services.AddSingleton<SealedSearch>();
        builder.Services.AddSingleton<StepIndex>();
        builder.Services.AddScoped<Inbox>();
        builder.Services.AddScoped<TaskDesk>();
        builder.Services.AddScoped<TaskReader>();
        builder.Services.AddScoped<TaskHolders>();
        builder.Services.AddScoped<TaskReturns>();
        builder.Services.AddScoped<CaseOpening>();
        builder.Services.AddScoped<CaseDesk>();
        builder.Services.AddScoped<CaseViews>();
        builder.Services.AddScoped<CaseList>();
        builder.Services.AddScoped<HouseholdList>();
        builder.Services.AddScoped<HouseholdFile>();
        builder.Services.AddScoped<RegisterWarnings>();
        builder.Services.AddScoped<HouseholdAround>();
        builder.Services.AddSingleton<WaitingImports>();
        builder.Services.AddScoped<RosterStorage>();
        builder.Services.AddScoped<RosterImports>();
        builder.Services.AddHostedService<ImportWorker>();
        builder.Services.AddScoped<LeadDesk>();
        builder.Services.AddScoped<FalseDeclarationDesk>();
        builder.Services.AddScoped<FileDesk>();
        builder.Services.AddScoped<FormUploads>();
        builder.Services.AddScoped<BatchSheet>();
        builder.Services.AddScoped<BatchList>();
        builder.Services.AddScoped<ReferenceDesk>();
        builder.Services.AddScoped<ReferenceBoards>();
        builder.Services.AddScoped<ReferencePage>();
        builder.Services.AddHostedService<ReferenceWatch>();
        builder.Services.AddScoped<UserDesk>();
        builder.Services.AddScoped<PostDesk>();
    }

    public static void MapFeatures(this WebApplication app)
    {
        app.MapTokens();
        app.MapAccount();
        app.MapUsers();
        app.MapAudit();
        app.MapReference();
        if (app.Environment.IsDevelopment())
        {
            app.MapDevelopmentClock();
        }

        app.MapFiles();
        app.MapHouseholds();
        app.MapImport();
        app.MapLeads();
        app.MapCases();
        app.MapTasks();
        app.MapFalseDeclarations();
    }
}
