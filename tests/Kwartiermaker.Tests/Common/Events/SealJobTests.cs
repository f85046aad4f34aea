using Kwartiermaker.Common.Events;
using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Jobs;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kwartiermaker.Tests.Common.Events;

public sealed class SealJobTests
{
    /// <summary>The log has the anchor when the file cannot get it; that is said, and made up for as soon as it can.</summary>
    [Fact]
    public async Task Anchors_ThatCannotBeWritten_AreInTheLog_AndComeLater()
    {
        await using var folder = new TestFolder();
        var file = folder.File("anchors");
        Directory.CreateDirectory(file);
        using var lines = new LogLines();
        await using var app = await TestApp.StartAsync(b => b.UseSetting("Audit:AnchorFile", file).UseSetting("Logging:LogLevel:Default", "Information")
            .ConfigureTestServices(s => s.AddSingleton<ILoggerProvider>(lines)));
        using var client = app.CreateClient();
        _ = await Some.DossierAsync(app);

        await SealAsync();

        var hash = await app.WithDatabaseAsync(db => db.Set<Seal>().Select(s => s.Hash).SingleAsync());
        Assert.Contains(lines.All, l => l.Contains("anchor " + hash, StringComparison.Ordinal));
        Assert.Single(lines.All, l => l.Contains("cannot be written", StringComparison.Ordinal) && l.Contains(file, StringComparison.Ordinal));
        Assert.StartsWith("Degraded\nAnchors", await client.GetStringAsync("/gereed"), StringComparison.Ordinal);

        Directory.Delete(file);
        await SealAsync();

        Assert.Equal([(1, hash)], new AnchorFile(file).Read());
        Assert.Equal("Healthy", await client.GetStringAsync("/gereed"));

        async Task SealAsync()
        {
            await using var scope = app.Services.CreateAsyncScope();
            await ActivatorUtilities.CreateInstance<SealJob>(scope.ServiceProvider).SealAsync(default);
        }
    }
}
