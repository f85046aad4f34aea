using Kwartiermaker.Common;
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
}
