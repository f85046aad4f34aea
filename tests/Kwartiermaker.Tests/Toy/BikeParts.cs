using Kwartiermaker.Common.Cards;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Maps;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Common.Waiting;
using Kwartiermaker.Contracts.Locations;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Tests.Toy;

/// <summary>A request is sent from a location where a bicycle stands.</summary>
internal sealed class BikeGate(AppDbContext db) : IGateConditions
{
    public Phase Gate => Phase.FormalRequest;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        var count = await db.Set<Bike>().CountAsync(b => b.LocationId == dossier.Id, cancel);
        return [Condition.Of("toy-bike", count > 0, ToyModule.Page, count > 0 ? "present" : "none", count)];
    }
}

/// <summary>A bicycle that nobody looks after waits for whoever may hand it over.</summary>
internal sealed class BikeWaiting(FindBikesHandler bikes) : IWaiting
{
    public async Task<IReadOnlyList<WaitingItem>> FindAsync(CurrentUser user, CancellationToken cancel) => user.May(ToyModule.Keep)
        ? [.. (await bikes.HandleAsync(cancel)).Where(b => b.KeptById is null).Select(b => new WaitingItem(b.Id, b.Name, "toy.without-keeper", b.RegisteredOn, b.Address))]
        : [];
}

internal sealed class BikeSearch(FindBikesHandler bikes) : ISearch
{
    public async Task<SearchFound> FindAsync(string text, CurrentUser user, CancellationToken cancel)
    {
        var found = await bikes.HandleAsync(cancel, text: text);
        return new(null, [new(50, "Fietsen", "key", [.. found.Select(b => new SearchHit(b.Name, null, b.Address))], found.Count)]);
    }
}

internal sealed class BikesCard(FindBikesHandler bikes) : IHomeCard
{
    public async Task<Card?> MakeAsync(CurrentUser user, CancellationToken cancel) =>
        await bikes.HandleAsync(cancel) is { Count: > 0 } all ? new Card(50, "Fietsen in uw gebied", ["Fietsen", "Aantal"], [new("alle", "/fietsen", null, all.Count)]) : null;
}

internal sealed class BikesHereCard(FindBikesHandler bikes) : ILocationCard
{
    public async Task<Card?> MakeAsync(Guid locationId, CurrentUser user, CancellationToken cancel) =>
        await bikes.HandleAsync(cancel, locationId: locationId) is { Count: > 0 } here
            ? new Card(50, "Fietsen op deze locatie", ["Fiets", "Sinds"], [.. here.Select(b => new CardRow(b.Name, b.Address, null, b.RegisteredOn))])
            : null;
}

internal sealed class BikeLayer(FindBikesHandler bikes) : IMapLayer
{
    public async Task<MapLayer?> MakeAsync(CurrentUser user, CancellationToken cancel) =>
        await bikes.HandleAsync(cancel) is { Count: > 0 } all ? new("Fietsen", [.. all.Select(b => new MapPoint(b.Latitude, b.Longitude, b.Name, b.Address))]) : null;
}
