using Kwartiermaker.Access;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Setup;
using Kwartiermaker.Locations;
using Kwartiermaker.Reference;
using Kwartiermaker.Web.Access;
using Kwartiermaker.Web.Api;
using Kwartiermaker.Web.Demo;
using Kwartiermaker.Web.Forms;
using Kwartiermaker.Web.Hosting;
using Kwartiermaker.Web.Jobs;
using Kwartiermaker.Web.Pages.Locations.Dossiers;

var builder = WebApplication.CreateBuilder(args);
builder.Host.UseDefaultServiceProvider(options => (options.ValidateScopes, options.ValidateOnBuild) = (true, true));
builder.AddObservability();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(builder.Configuration.GetSection("Organisation").Get<Organisation>() ?? new());
builder.Services.AddPlatform(builder.Configuration);
builder.Services.AddLanguages();
builder.Services.AddSecurityLog();
builder.AddSignIn();
builder.AddLimits();
builder.AddJobs();
builder.Services.AddReference();
builder.Services.AddAccess();
builder.Services.AddLocations();
builder.Services.AddProblemDetails();
builder.AddDemo();
builder.Services.AddForms();
builder.Services.AddApi();

// Larger than any allowed file, so that a file that is too large gets a sentence and not a cut connection.
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 200L * 1024 * 1024);
builder.Services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(form => form.MultipartBodyLengthLimit = 200L * 1024 * 1024);

var app = builder.Build();
await ShippedFacts.PrepareAsync(app.Services);
await app.PrepareKeysAsync();

app.UseProxy();
app.UseSecurityHeaders();
app.UseApiRules();
app.UseErrorPages();
app.UseStaticFiles();
app.UseRequestLocalization();
app.UseRouting();
app.UseAuthentication();
app.UseCurrentUser();
app.UseRateLimiter();
app.UseKnownRoutes();
app.UseAuthorization();
app.UseSecurityLog();
app.MapReference();
app.MapLocations();
app.MapLocationFiles();
app.MapApiDescription();
app.MapHealth();
app.MapRazorPages();
await app.RunAsync();

/// <summary>The host; public so that tests can start it.</summary>
public sealed partial class Program;
