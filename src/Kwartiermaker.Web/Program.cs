using Kwartiermaker.Access;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Setup;
using Kwartiermaker.Locations;
using Kwartiermaker.Reference;
using Kwartiermaker.Reference.Senders;
using Kwartiermaker.Web.Access;
using Kwartiermaker.Web.Api;
using Kwartiermaker.Web.Demo;
using Kwartiermaker.Web.Forms;
using Kwartiermaker.Web.Hosting;
using Kwartiermaker.Web.Jobs;
using Kwartiermaker.Web.Pages;
using Kwartiermaker.Web.Pages.Locations;
using Kwartiermaker.Web.Pages.Locations.Dossiers;
using Kwartiermaker.Web.Pages.Locations.Whole;
using Kwartiermaker.Web.Pages.Own;

var builder = WebApplication.CreateBuilder(args);
var prepared = PreparedDemo.Of(builder.Configuration, builder.Environment, TimeProvider.System);
if (prepared?.Begin() == false)
    return;
builder.Host.UseDefaultServiceProvider(options => (options.ValidateScopes, options.ValidateOnBuild) = (true, true));
builder.AddObservability();
builder.Services.AddSingleton(TimeProvider.System);
var organisation = builder.Configuration.GetSection("Organisation").Get<Organisation>() ?? new();
// Asked of the database only where a letter is made.
builder.Services.AddScoped(s => s.GetRequiredService<FindLetterSendersHandler>().Today() ?? organisation);
builder.Services.AddPlatform(builder.Configuration);
builder.AddLanguages();
builder.Services.AddSecurityLog();
builder.AddSignIn();
builder.RequireHostNames();
builder.AddCookies();
builder.AddLimits();
builder.AddBodyLimits();
builder.AddCompression();
builder.AddJobs();
builder.Services.AddReference();
builder.Services.AddAccess();
builder.Services.AddLocations();
builder.Services.AddProblemDetails();
builder.AddDemo();
builder.Services.AddForms();
builder.Services.AddScoped<DossierBook>();
builder.Services.AddApi();

builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

var app = builder.Build();
await app.CheckDatabaseAsync();
await app.RefuseStrangersAsync();
// In production nothing is new by itself: an administrator makes the database and the key.
await ShippedFacts.PrepareAsync(app.Services, mayBeNew: !app.Environment.IsProduction());
if (prepared?.End() == true)
    return;
await app.PrepareKeysAsync();

app.UseHostNames();
app.UseProxy();
app.UseCookiePolicy();
app.UseSecurityHeaders();
app.UseHttpsOnly();
app.UseResponseCompression();
app.UseApiRules();
app.UseErrorPages();
app.UseProgramFiles();
app.UseRequestLocalization();
app.UseOutages();
app.UseRouting();
app.UseBodyLimits();
app.UseAuthentication();
app.UseCurrentUser();
app.UseLimits();
app.UseKnownRoutes();
app.UseAuthorization();
app.UseApiInput();
app.UseSecurityLog();
app.MapReference();
app.MapLocations();
app.MapLocationFiles();
app.MapMunicipalityOptions();
app.MapDeadlineFiles();
app.MapCalendarFiles();
app.MapApiDescription();
app.MapHealth();
app.MapRazorPages();
await app.RunAsync();

/// <summary>The host; public so that tests can start it.</summary>
public sealed partial class Program;
