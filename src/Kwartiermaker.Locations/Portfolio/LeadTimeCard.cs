using Kwartiermaker.Common.Cards;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Kwartiermaker.Locations.Portfolio;

/// <summary>
/// For who steers an area: how long a phase took in the last two years. Made once a day for each area: one day more or less
/// changes nothing in it, and it reads every phase of every location.
/// </summary>
internal sealed class LeadTimeCard(AppDbContext db, IMemoryCache memory, Clock clock) : IHomeCard
{
    private const int Years = 2;

    public async Task<Card?> MakeAsync(CurrentUser user, CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.ViewTrends))
            return null;
        var (today, scope) = (clock.Today, string.Join('\n', user.Scope.ToItems().Order(StringComparer.Ordinal)));
        // An area without a phase that ended costs nothing to ask, and may have one in an hour: that is not kept.
        if (!memory.TryGetValue((nameof(LeadTimeCard), today, scope), out Card? card) && (card = await MakeAsync(user, today, cancel)) is not null)
            _ = memory.Set((nameof(LeadTimeCard), today, scope), card, TimeSpan.FromDays(1));
        return card;
    }

    private async Task<Card?> MakeAsync(CurrentUser user, DateOnly today, CancellationToken cancel)
    {
        var since = today.AddYears(-Years);
        var entries = await db.Set<PhaseEntry>().Where(p => p.On >= since && db.Visible<Dossier>(user).Any(d => d.Id == p.DossierId))
            .Select(p => new { p.DossierId, p.Phase, p.On }).ToListAsync(cancel);
        var taken = entries.ToLookup(e => (e.DossierId, e.Phase), e => e.On);
        var rows = Phases.Chain.Select(phase => (Phase: phase, Days: entries.Where(e => e.Phase == phase && phase.Next() is { } next && taken[(e.DossierId, next)].Any())
            .Select(e => taken[(e.DossierId, phase.Next()!.Value)].First().DayNumber - e.On.DayNumber).Where(d => d >= 0).Order().ToList())).Where(r => r.Days.Count > 0).ToList();
        return rows.Count == 0 ? null : new Card(70, "Doorlooptijd per fase, laatste twee jaar", ["Fase", "Locaties", "Middelste, in dagen", "Langste, in dagen"],
            [.. rows.Select(r => new CardRow(r.Phase, null, null, r.Days.Count, Median(r.Days), r.Days[^1]))])
        { Bars = 1..3 };
    }

    private static int Median(List<int> days) => (int)Math.Round((days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2.0, MidpointRounding.AwayFromZero);
}
