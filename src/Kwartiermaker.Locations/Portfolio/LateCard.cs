using Kwartiermaker.Common.Cards;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Contracts.Reference;

namespace Kwartiermaker.Locations.Portfolio;

/// <summary>For who steers an area: where work is late, and for how long.</summary>
internal sealed class LateCard(CountLateHandler late, IMunicipalities municipalities, Clock clock) : IHomeCard
{
    public async Task<Card?> MakeAsync(CurrentUser user, CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.ViewTrends))
            return null;
        var areas = await late.HandleAsync(cancel);
        return areas.Count == 0 ? null : new Card(50, "Te laat, per gebied", ["Gebied", "Te laat", "Locaties", "Oudste, in dagen"], [.. areas.Select(a => new CardRow(
            municipalities.Find(a.Area)?.Name ?? a.Area, "/termijnen?van=allen&gebied=" + Uri.EscapeDataString(a.Area), null,
            a.Late, a.Subjects, clock.Today.DayNumber - a.Oldest.DayNumber))])
        { Bars = 0..1 };
    }
}
