using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using System.Linq.Expressions;

namespace Kwartiermaker.Locations.Positions;

public sealed record PositionRow(
    Guid Id, int Number, PositionOutcome Outcome, DateOnly TakenOn, string Reference, string Text, string RecordedBy, bool ByMunicipality, DateTime RecordedAt,
    string? WhyEarlier);

public sealed class FindPositionsHandler(AppDbContext db, CurrentUser user)
{
    private static readonly Expression<Func<Position, PositionRow>> Row = p => new PositionRow(
        p.Id, p.Number, p.Outcome, p.TakenOn, p.Reference, p.Text, p.RecordedBy, p.ByMunicipality, p.RecordedAt, p.WhyEarlier);

    /// <summary>All positions of a dossier; the first is the current one.</summary>
    public async Task<IReadOnlyList<PositionRow>> HandleAsync(Guid dossierId, CancellationToken cancel) =>
        await Of(dossierId).OrderByDescending(p => p.Number).Select(Row).ToListAsync(cancel);

    public Task<PositionRow?> GetAsync(Guid dossierId, Guid positionId, CancellationToken cancel) =>
        Of(dossierId).Where(p => p.Id == positionId).Select(Row).SingleOrDefaultAsync(cancel);

    private IQueryable<Position> Of(Guid dossierId) => db.Set<Position>().AsNoTracking()
        .Where(p => p.DossierId == dossierId && db.Visible<Dossier>(user).Any(d => d.Id == dossierId));
}
