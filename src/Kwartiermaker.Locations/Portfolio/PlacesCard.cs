using Kwartiermaker.Common.Cards;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using System.Globalization;

namespace Kwartiermaker.Locations.Portfolio;

/// <summary>For who steers an area: places that came and go, by month.</summary>
internal sealed class PlacesCard(AppDbContext db, Clock clock, Texts texts) : IHomeCard
{
    private const int Back = 5;
    private const int Ahead = 12;

    public async Task<Card?> MakeAsync(CurrentUser user, CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.ViewTrends))
            return null;
        var today = clock.Today;
        var (from, to) = (today.AddMonths(-Back - 1), today.AddMonths(Ahead + 1));
        // By day, so that what comes from the database does not grow with the number of locations.
        var active = db.Visible<Dossier>(user).Where(d => d.Standing == Standing.Active);
        var days = await active.Where(d => d.OpenedOn >= from)
            .Select(d => new { Change = PlacesChange.Opened, On = d.OpenedOn!.Value, Places = d.AgreedPlaces ?? d.PossiblePlaces ?? 0 })
            .Concat(active.Where(d => d.OpenedOn == null && d.Phase >= Phase.PlanAndPermits && d.TargetOpening >= from && d.TargetOpening <= to)
                .Select(d => new { Change = PlacesChange.Planned, On = d.TargetOpening!.Value, Places = d.AgreedPlaces ?? d.PossiblePlaces ?? 0 }))
            .Concat(active.Where(d => d.Phase < Phase.Ended && d.AgreedTo >= from && d.AgreedTo <= to)
                .Select(d => new { Change = PlacesChange.Ending, On = d.AgreedTo!.Value, Places = d.AgreedPlaces ?? d.PossiblePlaces ?? 0 }))
            .Concat(Entered(Phase.PlanAndPermits).Select(d => new { Change = PlacesChange.Agreed, d.On, d.Places }))
            .Concat(Entered(Phase.Building).Select(d => new { Change = PlacesChange.Building, d.On, d.Places }))
            .GroupBy(d => new { d.Change, d.On }, (day, all) => new { day.Change, day.On, Places = all.Sum(d => d.Places) }).ToListAsync(cancel);
        var months = MonthOfPlaces.Of(days.ConvertAll(d => new PlacesOnDay(d.Change, d.On, d.Places)), today, Back, Ahead).ToList();
        // From the first month in which something happens to the last: one without figures between them is part of the picture.
        months = months[Math.Max(0, months.FindIndex(m => !m.IsEmpty))..(months.FindLastIndex(m => !m.IsEmpty) + 1)];
        return months.Count == 0
            ? null
            : new Card(60, "Plaatsen per maand",
                ["Maand", "Overeengekomen", "Vergund, bouw begonnen", "Geopend", "Opening gepland", "Loopt af"],
                [.. months.Select(Row)])
            { Bars = 0..5, Lead = Coming([.. months.Where(m => m.Month.AddMonths(1) > today)]) };

        IQueryable<EnteredOn> Entered(Phase phase) => db.Set<PhaseEntry>().Where(p => p.On >= from && p.Phase == phase)
            .Join(active, p => p.DossierId, d => d.Id, (p, d) => new EnteredOn { On = p.On, Places = d.AgreedPlaces ?? d.PossiblePlaces ?? 0 });

        string Coming(IReadOnlyList<MonthOfPlaces> ahead) => texts[
            "Van deze maand tot en met {0}: opening gepland van {1:plaats|plaatsen}, en {2:plaats loopt|plaatsen lopen} af.",
            today.AddMonths(Ahead).ToString("MMMM yyyy", CultureInfo.CurrentCulture), ahead.Sum(m => m.Planned), ahead.Sum(m => m.Ending)];

        static CardRow Row(MonthOfPlaces m) => new(
            m.Month.ToString("MMMM yyyy", CultureInfo.CurrentCulture), null, null, None(m.Agreed), None(m.Building), None(m.Opened), None(m.Planned),
            m.Ending == 0 ? "" : new Counted(m.Ending, EndingIn(m.Month)));

        static string EndingIn(DateOnly month) => string.Create(
            CultureInfo.InvariantCulture, $"/locaties?stand=Active&eindigtvan={month:yyyy-MM-dd}&eindigttm={month.AddMonths(1).AddDays(-1):yyyy-MM-dd}");

        static object None(int places) => places == 0 ? "" : places;
    }

    private sealed class EnteredOn
    {
        public DateOnly On { get; init; }

        public int Places { get; init; }
    }
}
