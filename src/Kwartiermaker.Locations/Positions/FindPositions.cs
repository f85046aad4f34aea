using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Positions;

public sealed record PositionRow(
    Guid Id, int Number, PositionOutcome Outcome, DateOnly TakenOn, string Reference, string Text, string RecordedBy, bool ByMunicipality, DateTime RecordedAt);

public sealed class FindPositionsHandler(AppDbContext db, CurrentUser user)
{
    /// <summary>All positions of a dossier; the first is the current one.</summary>
    public async Task<IReadOnlyList<PositionRow>> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        if (!await db.Visible<Dossier>(user).AnyAsync(d => d.Id == dossierId, cancel))
            return [];
        return await db.Set<Position>().AsNoTracking().Where(p => p.DossierId == dossierId).OrderByDescending(p => p.Number)
            .Select(p => new PositionRow(p.Id, p.Number, p.Outcome, p.TakenOn, p.Reference, p.Text, p.RecordedBy, p.ByMunicipality, p.RecordedAt))
            .ToListAsync(cancel);
    }
}
