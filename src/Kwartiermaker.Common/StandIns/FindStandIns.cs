using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.StandIns;

/// <param name="Name">Of the other: who stands in, or for whom.</param>
public sealed record StandInRow(Guid Id, Guid PersonId, string Name, DateOnly From, DateOnly To);

/// <summary>Who stands in for whom, as far as it touches the person who is signed in.</summary>
public sealed class FindStandInsHandler(AppDbContext db, CurrentUser user, IPeople people, Clock clock)
{
    /// <summary>Who looks after my work, now or later.</summary>
    public async Task<IReadOnlyList<StandInRow>> ForMeAsync(CancellationToken cancel)
    {
        var (me, today) = (user.Id, clock.Today);
        var rows = await db.Set<StandIn>().AsNoTracking().Where(s => s.PersonId == me && s.To >= today).OrderBy(s => s.From).ToListAsync(cancel);
        var names = await NamesAsync(rows.Select(r => r.StandInId), cancel);
        return rows.ConvertAll(r => new StandInRow(r.Id, r.StandInId, names.GetValueOrDefault(r.StandInId, ""), r.From, r.To));
    }

    /// <summary>Whose work I look after today.</summary>
    public async Task<IReadOnlyList<StandInRow>> ByMeAsync(CancellationToken cancel)
    {
        var (me, today) = (user.Id, clock.Today);
        var rows = await db.Set<StandIn>().AsNoTracking().Where(s => s.StandInId == me && s.From <= today && s.To >= today).OrderBy(s => s.To).ToListAsync(cancel);
        var names = rows.Count == 0 ? [] : await NamesAsync(rows.Select(r => r.PersonId), cancel);
        return rows.ConvertAll(r => new StandInRow(r.Id, r.PersonId, names.GetValueOrDefault(r.PersonId, ""), r.From, r.To));
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Guid> ids, CancellationToken cancel) =>
        (await people.FindAsync([.. ids.Distinct()], cancel)).ToDictionary(p => p.Id, p => p.Name);
}
