using Kwartiermaker.Access;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Files;
using Kwartiermaker.Locations;
using Kwartiermaker.Reference;
using Kwartiermaker.Web.Access;
using Kwartiermaker.Web.Demo;
using Kwartiermaker.Web.Forms;
using Kwartiermaker.Web.Hosting;
using Kwartiermaker.Web.Pages.Locations;

var builder = WebApplication.CreateBuilder(args);
builder.Host.UseDefaultServiceProvider(options => (options.ValidateScopes, options.ValidateOnBuild) = (true, true));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(builder.Configuration.GetSection("Organisation").Get<Organisation>() ?? new());
builder.Services.AddDatabase(builder.Configuration);
builder.Services.AddScoped<EventLog>().AddScoped<EventSealer>().AddScoped<AuditCheck>();
builder.Services.AddScoped<FileStore>();
builder.Services.AddLanguages();
builder.AddSignIn();
builder.Services.AddReference();
builder.Services.AddAccess();
builder.Services.AddLocations();
builder.Services.AddProblemDetails();
builder.AddDemo();
builder.Services.AddForms();

// Larger than any allowed file, so that a file that is too large gets a sentence and not a cut connection.
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 200L * 1024 * 1024);
builder.Services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(form => form.MultipartBodyLengthLimit = 200L * 1024 * 1024);

var app = builder.Build();
await app.PrepareAsync();

app.UseSecurityHeaders();
app.UseExceptionHandler("/fout");
app.UseStatusCodePagesWithReExecute("/fout/{0}");
app.UseStaticFiles();
app.UseRequestLocalization();
app.UseRouting();
app.UseAuthentication();
app.UseCurrentUser();
app.UseAuthorization();
app.MapReference();
app.MapLocations();
app.MapLocationFiles();
app.MapRazorPages();
await app.RunAsync();

/// <summary>The host; public so that tests can start it.</summary>
public sealed partial class Program;
