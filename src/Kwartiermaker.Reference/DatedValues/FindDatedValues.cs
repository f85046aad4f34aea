using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Common.Timeline;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Reference.DatedValues;

/// <param name="Name">What it is called.</param>
/// <param name="About">What it means, in a sentence.</param>
/// <param name="IsNow">It holds today.</param>
/// <param name="SetBy">Who set it here; null when it came with the program.</param>
public sealed record DatedValueView(
    string Key, string Name, string About, decimal? Number, string Unit, DateOnly? ValidFrom, DateOnly? ValidTo, string Ground, string Source, bool IsNow, string? SetBy);

/// <summary>Law, terms, norms and amounts as this organisation works with them: of each what holds today, or of one the whole row of days.</summary>
public sealed class FindDatedValuesHandler(AppDbContext db, Clock clock, Texts texts, CurrentUser user)
{
    /// <summary>Of each key the row that holds today, or else the first that will; by key.</summary>
    public async Task<IReadOnlyList<DatedValueView>> HandleAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        return [.. (await ReadAsync(db.Set<DatedValueRow>(), cancel)).GroupBy(v => v.Key).Where(g => g.Any(v => v.ValidTo is null || v.ValidTo >= today))
            .Select(g => g.LastOrDefault(v => v.IsNow) ?? g.First(v => v.ValidTo is null || v.ValidTo >= today))];
    }

    /// <summary>All days of one, the newest first; empty when there is none of that name.</summary>
    public async Task<IReadOnlyList<DatedValueView>> OfAsync(string key, CancellationToken cancel) =>
        [.. (await ReadAsync(db.Set<DatedValueRow>().Where(v => v.Key == key), cancel)).Reverse()];

    /// <summary>What was set and withdrawn, also what another value of the same day replaced; the newest first, for who may change it.</summary>
    public async Task<IReadOnlyList<TimelineRow>> HistoryAsync(string key, CancellationToken cancel)
    {
        if (!user.May(ReferencePermissions.Change))
            return [];
        var named = $"\"{key}\"";
        return await db.Events.AsNoTracking().Where(e => e.SubjectId == DatedValueDesk.List && e.Data.Contains(named)).OrderByDescending(e => e.Id)
            .Select(e => new TimelineRow(e.Id, e.At, e.ActorName, e.ActorRole, e.Type, e.Data, e.Reason)).ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<DatedValueView>> ReadAsync(IQueryable<DatedValueRow> rows, CancellationToken cancel)
    {
        var today = clock.Today;
        var all = (await rows.AsNoTracking().ToListAsync(cancel)).OrderBy(v => v.Key, StringComparer.Ordinal).ThenBy(v => v.ValidFrom ?? DateOnly.MinValue).ToList();
        var now = all.Where(v => (v.ValidFrom is null || v.ValidFrom <= today) && (v.ValidTo is null || v.ValidTo >= today)).GroupBy(v => v.Key)
            .Select(g => g.Last().Id).ToHashSet();
        return all.ConvertAll(v => new DatedValueView(
            v.Key, texts["value." + v.Key],
            Texts.InEnglish ? v.NoteEnglish : v.NoteDutch, v.Number, v.Unit, v.ValidFrom, v.ValidTo, v.Ground, v.Source, now.Contains(v.Id), v.SetBy));
    }
}
