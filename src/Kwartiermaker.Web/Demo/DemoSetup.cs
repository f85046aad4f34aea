using Kwartiermaker.Access.People;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Setup;

namespace Kwartiermaker.Web.Demo;

/// <summary>People and stories to look around in; exists in the environment "Demo" and in no other.</summary>
internal static class DemoSetup
{
    public static void AddDemo(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsEnvironment("Demo"))
            return;
        var clock = new StoryClock(TimeProvider.System);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddScoped<IShippedData, DemoPeople>();
        builder.Services.AddAll<IStory>(typeof(IStory).Assembly);
        builder.Services.AddScoped<IShippedData, DemoStories>();
    }

    /// <summary>Before anything is changed in it, so that a wrong setting does not bring a real database to another version.</summary>
    public static async Task RefuseStrangersAsync(this WebApplication app)
    {
        if (!app.Environment.IsEnvironment("Demo"))
            return;
        await using var scope = app.Services.CreateAsyncScope();
        if (!await DatabaseStart.IsThereAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>()))
            return;
        var known = await scope.ServiceProvider.GetRequiredService<FindRightsHandler>().SubjectsAsync(CancellationToken.None);
        var strangers = known.Except(DemoFiles.People().Select(p => p.Id)).Count();
        if (strangers > 0)
            throw new InvalidOperationException(
                $"The demo lets everybody in as anybody, and this database holds {strangers} people who are not of the demo. "
                + "Give the demo a database of its own (Data:Folder or Database:Connection), or choose another environment.");
    }
}
