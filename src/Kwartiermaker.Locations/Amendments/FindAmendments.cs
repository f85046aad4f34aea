using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Amendments;

/// <param name="PreviousTo">What held before it took effect.</param>
public sealed record AmendmentRow(
    Guid Id, int Version, int Number, AmendmentKind Kind, string Reason, DateOnly? NewTo, int? NewPlaces, DateOnly? EffectiveOn, DateOnly? MunicipalitySignedOn,
    DateOnly? AgencySignedOn, AmendmentState State, DateOnly? PreviousTo, int? PreviousPlaces, string? CallOffReason);

public sealed class FindAmendmentsHandler(AppDbContext db, CurrentUser user)
{
    /// <summary>Amendments of a dossier, the newest first.</summary>
    public async Task<IReadOnlyList<AmendmentRow>> HandleAsync(Guid dossierId, CancellationToken cancel) =>
        await db.Set<Amendment>().AsNoTracking()
            .Where(a => a.DossierId == dossierId && db.Visible<Dossier>(user).Any(d => d.Id == dossierId))
            .OrderByDescending(a => a.Number)
            .Select(a => new AmendmentRow(
                a.Id, a.Version, a.Number, a.Kind, a.Reason, a.NewTo, a.NewPlaces, a.EffectiveOn, a.MunicipalitySignedOn, a.AgencySignedOn,
                a.State, a.PreviousTo, a.PreviousPlaces, a.CallOffReason))
            .ToListAsync(cancel);
}
