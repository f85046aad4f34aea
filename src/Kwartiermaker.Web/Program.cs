using Kwartiermaker.Access;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Setup;
using Kwartiermaker.Locations;
using Kwartiermaker.Reference;
using Kwartiermaker.Web.Access;
using Kwartiermaker.Web.Api;
using Kwartiermaker.Web.Forms;
using Kwartiermaker.Web.Hosting;
using Kwartiermaker.Web.Jobs;

var builder = WebApplication.CreateBuilder(args);
builder.Host.UseDefaultServiceProvider(options => (options.ValidateScopes, options.ValidateOnBuild) = (true, true));
builder.AddObservability();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddDatabase(builder.Configuration);
builder.Services.AddEvents();
builder.Services.AddLanguages();
builder.AddSignIn();
builder.AddLimits();
builder.AddJobs();
builder.Services.AddReference();
builder.Services.AddAccess();
builder.Services.AddLocations();
builder.Services.AddProblemDetails();
builder.Services.AddForms();
builder.Services.AddApi();

var app = builder.Build();
await ShippedFacts.PrepareAsync(app.Services);

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
app.MapReference();
app.MapLocations();
app.MapApiDescription();
app.MapHealth();
app.MapRazorPages();
await app.RunAsync();

/// <summary>The host; public so that tests can start it.</summary>
public sealed partial class Program;
