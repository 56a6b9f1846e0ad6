using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Monitoring.Host.Components;
using Monitoring.Host.Database;
using Monitoring.Host.Startup;
using Monitoring.Persistence;
using Monitoring.Persistence.Identity;

namespace Monitoring.Host.People;

public static class PeopleSetup
{
    public const string Either = "either";

    /// <summary>Cookie for pages, bearer for programs; whatever is mapped without a right is refused.</summary>
    public static void AddPeople(this WebApplicationBuilder builder, RunOptions options)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddScoped<Viewer>();
        services.AddScoped<SignIn>();
        services.AddScoped<FailedAttempts>();
        services.AddScoped<OwnAccount>();
        services.AddSingleton<SignedInUsers>();
        services.AddScoped<IClaimsTransformation, CurrentPosts>();
        services.AddSingleton<IAuthorizationHandler, RightHandler>();
        services.AddIdentityCore<User>()
            .AddUserStore<Microsoft.AspNetCore.Identity.EntityFrameworkCore.UserOnlyStore<User, MonitoringDbContext, Guid>>()
            .AddTokenProvider<AuthenticatorTokenProvider<User>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddDataProtection().SetApplicationName("Monitoring")
            .PersistKeysToDbContext<MonitoringDbContext>()
            .ProtectKeysWithCertificate(KeyCertificate(builder, options));
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, displayName: null, policy => policy.ForwardDefaultSelector = http =>
                http.Request.Headers.Authorization.Count > 0 || http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && !http.Request.Cookies.ContainsKey(".Monitoring")
                    ? BearerTokenDefaults.AuthenticationScheme
                    : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie =>
            {
                cookie.Cookie.Name = ".Monitoring";
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.LoginPath = "/sign-in";
                cookie.ReturnUrlParameter = "to";
                cookie.ExpireTimeSpan = TimeSpan.FromMinutes(30);
                cookie.SlidingExpiration = true;
                cookie.Events.OnRedirectToAccessDenied = refused => Answer(refused, StatusCodes.Status403Forbidden);
                cookie.Events.OnRedirectToLogin = refused => refused.HttpContext.IsForPrograms()
                    ? Answer(refused, StatusCodes.Status401Unauthorized)
                    : LeadTo(refused);
            })
            .AddBearerToken(bearer => bearer.BearerTokenExpiration = TimeSpan.FromHours(8));
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> refused, int status)
    {
        refused.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task LeadTo(RedirectContext<CookieAuthenticationOptions> refused)
    {
        refused.Response.Redirect(refused.RedirectUri);
        return Task.CompletedTask;
    }

    /// <summary>The certificate that wraps the keys in the database; made under the data folder in Development.</summary>
    private static X509Certificate2 KeyCertificate(WebApplicationBuilder builder, RunOptions options)
    {
        if (builder.Configuration["DataProtection:Certificate"] is { Length: > 0 } configured)
        {
            return X509CertificateLoader.LoadPkcs12FromFile(configured, builder.Configuration["DataProtection:Password"]);
        }

        if (!builder.Environment.IsDevelopment())
        {
            throw new StartupRefusal("生产环境须用 DataProtection__Certificate 指定密钥保护证书。 (DataProtection:Certificate is missing)");
        }

        var file = Path.Combine(options.DataDirectory, "data-protection.pfx");
        if (!File.Exists(file))
        {
            using var key = RSA.Create(2048);
            var request = new CertificateRequest("CN=Monitoring Development", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
            PrivateFile.WriteAsync(file, made.Export(X509ContentType.Pkcs12), CancellationToken.None).GetAwaiter().GetResult();
        }

        return X509CertificateLoader.LoadPkcs12FromFile(file, password: null);
    }
}
