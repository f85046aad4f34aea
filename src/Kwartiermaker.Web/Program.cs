using Kwartiermaker.Access;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Locations;
using Kwartiermaker.Reference;
using Kwartiermaker.Web.Access;
using Kwartiermaker.Web.Forms;
using Kwartiermaker.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.Host.UseDefaultServiceProvider(options => (options.ValidateScopes, options.ValidateOnBuild) = (true, true));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddDatabase(builder.Configuration);
builder.Services.AddScoped<EventLog>().AddScoped<EventSealer>().AddScoped<AuditCheck>();
builder.Services.AddLanguages();
builder.AddSignIn();
builder.Services.AddReference();
builder.Services.AddAccess();
builder.Services.AddLocations();
builder.Services.AddSingleton(builder.Configuration.GetSection("Organisation").Get<Organisation>() ?? new());
builder.Services.AddProblemDetails();
builder.Services.AddForms();

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
app.MapRazorPages();
await app.RunAsync();

/// <summary>The host; public so that tests can start it.</summary>
public sealed partial class Program;
