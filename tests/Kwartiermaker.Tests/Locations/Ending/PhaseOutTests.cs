using Kwartiermaker.Common;
using Kwartiermaker.Common.Notices;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Ending;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Ending;

/// <summary>How a location empties, by the person who runs it.</summary>
public sealed class PhaseOutTests : AppTests
{
    /// <summary>The end of a location is news: who advises on what is said hears of it at once.</summary>
    [Fact]
    public async Task Announced_IsToldToTheCommunicationAdviser()
    {
        var adviser = await App.KnowAsync(TestPerson.Communication);
        var dossier = await Some.AgreedAsync(App, Phase.Operation);
        _ = await App.WithDatabaseAsync(db => db.Set<Dossier>().Where(d => d.Id == dossier).ExecuteUpdateAsync(d => d.SetProperty(x => x.CommunicationAdviserId, adviser.Id)));

        _ = (await AnnounceAsync(dossier)).Value;

        var notices = (await App.AskAsync(adviser, (FindNoticesHandler find) => find.HandleAsync(1, 10, true, default))).Rows;
        Assert.Equal("locations.end-announced", Assert.Single(notices).What.Type);
    }

    /// <summary>Who runs the location empties it: plans the steps and ticks them off; the end itself is another's.</summary>
    [Fact]
    public async Task PhaseOut_IsTheLocationManagers()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Operation);
        _ = (await AnnounceAsync(dossier)).Value;
        var (client, page) = (App.As(TestPerson.LocationManager), $"/locaties/{dossier}/einde");
        Assert.Contains("Bewoners verhuizen", (await client.PageAsync(page)).QuerySelectorAll("#afbouwstappen option").Select(o => o.GetAttribute("value")));

        using (var planned = await client.SubmitAsync(page, [("Input.What", "Bewoners verhuizen"), ("Input.Who", "A. Manager"), ("Input.DueOn", "2027-01-15")], "#stap"))
            Assert.Equal(HttpStatusCode.Redirect, planned.StatusCode);
        using (var done = await client.SubmitAsync(page, [], "form[action*=Finish]"))
            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);

        var after = await client.PageAsync(page);
        Assert.Contains("gedaan op 24 november 2026", after.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Bewoners verhuizen", after.QuerySelectorAll("#afbouwstappen option").Select(o => o.GetAttribute("value")));
        Assert.Null(after.QuerySelector("#herroep"));
    }

    private Task<Result<Guid>> AnnounceAsync(Guid dossier) => App.AskAsync(TestPerson.RegionalManager, (AnnounceEndHandler announce) => announce.HandleAsync(
        new AnnounceEnd(dossier, TestApp.Today.AddDays(90), "Minder nodig.", null, null, TestApp.Today), default));
}
