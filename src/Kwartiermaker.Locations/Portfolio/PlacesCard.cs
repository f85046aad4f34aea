using Kwartiermaker.Common.Cards;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using System.Globalization;

namespace Kwartiermaker.Locations.Portfolio;

/// <summary>For who steers an area: places that came and go, by month.</summary>
internal sealed class PlacesCard(AppDbContext db, Clock clock) : IHomeCard
{
    private const int Back = 5;
    private const int Ahead = 12;

    public async Task<Card?> MakeAsync(CurrentUser user, CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.ViewTrends))
            return null;
        var today = clock.Today;
        var (from, to) = (today.AddMonths(-Back - 1), today.AddMonths(Ahead + 1));
        var entries = db.Set<PhaseEntry>().Where(p => p.On >= from);
        var found = (await db.Visible<Dossier>(user).Where(d => d.Standing == Standing.Active)
            .Select(d => new
            {
                Places = d.AgreedPlaces ?? d.PossiblePlaces,
                Agreed = entries.Where(p => p.DossierId == d.Id && p.Phase == Phase.PlanAndPermits).Select(p => (DateOnly?)p.On).FirstOrDefault(),
                Building = entries.Where(p => p.DossierId == d.Id && p.Phase == Phase.Building).Select(p => (DateOnly?)p.On).FirstOrDefault(),
                d.OpenedOn,
                Planned = d.OpenedOn == null && d.Phase >= Phase.PlanAndPermits ? d.TargetOpening : null,
                Ends = d.Phase < Phase.Ended ? d.AgreedTo : null,
            })
            .Where(p => p.Agreed != null || p.Building != null || p.OpenedOn >= from || (p.Planned >= from && p.Planned <= to) || (p.Ends >= from && p.Ends <= to))
            .ToListAsync(cancel)).ConvertAll(p => new PlacesOfLocation(p.Places, p.Agreed, p.Building, p.OpenedOn, p.Planned, p.Ends));
        var months = MonthOfPlaces.Of(found, today, Back, Ahead).Where(m => !m.IsEmpty).ToList();
        return months.Count == 0
            ? null
            : new Card(60, "Plaatsen per maand", ["Maand", "Overeengekomen", "Bouw begonnen", "Geopend", "Opening gepland", "Loopt af"], [.. months.Select(Row)]);

        static CardRow Row(MonthOfPlaces m) => new(
            m.Month.ToString("MMMM yyyy", CultureInfo.CurrentCulture), null, null, None(m.Agreed), None(m.Building), None(m.Opened), None(m.Planned), None(m.Ending));

        static object None(int places) => places == 0 ? "" : places;
    }
}
