using Kwartiermaker.Common.Database;
using Kwartiermaker.Tests.Support;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using System.Data.Common;

namespace Kwartiermaker.Tests.Forms;

public sealed class OneConnectionTests
{
    [Fact]
    public async Task Page_ThatAsksMuch_OpensOneConnectionAndGivesItBack()
    {
        var doors = new Doors();
        await using var app = await TestApp.StartAsync(builder => builder.ConfigureTestServices(s => s.ConfigureDbContext<AppDbContext>(o => o.AddInterceptors(doors))));
        var dossier = await Some.DossierAsync(app);
        using var client = app.As(TestPerson.PropertyDirector);

        foreach (var page in new[] { "/locaties", $"/locaties/{dossier}", $"/locaties/{dossier}" })
        {
            (doors.Opened, doors.Closed) = (0, 0);
            await client.PageAsync(page);
            Assert.Equal((page, 1, 1), (page, doors.Opened, doors.Closed));
        }
    }

    private sealed class Doors : DbConnectionInterceptor
    {
        public int Opened { get; set; }

        public int Closed { get; set; }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Opened++;
            return Task.CompletedTask;
        }

        public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
        {
            Closed++;
            return Task.CompletedTask;
        }
    }
}
