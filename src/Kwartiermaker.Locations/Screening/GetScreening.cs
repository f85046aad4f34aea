using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Screening;

/// <summary>A criterion of a screening with what was found.</summary>
/// <param name="Given">What a person said; null when the norm decides or nothing is known.</param>
/// <param name="Verdict">What counts.</param>
public sealed record ScreenedRow(
    string Code, Pillar Pillar, bool IsKnockOut, int Weight, CriterionText Text, SiteMeasure? Measure, NormSide? Side, decimal? Norm, string Source,
    Verdict? Given, bool Assumed, Verdict ByNorm, Verdict Verdict, decimal? Measured, bool FromDossier, bool OpenEnded, string? Evidence, string? Reason,
    string? JudgedBy, DateTime? JudgedAt, string? AcceptedBy, DateTime? AcceptedAt, string? AcceptedReason);

/// <param name="AsLookedAt">The result if nothing was assumed.</param>
public sealed record ScreeningView(
    Guid Id, int Version, DateOnly On, SiteKind Kind, decimal Threshold, string StartedBy, ScreeningState State, DateOnly? ConcludedOn, string? ConcludedBy,
    DateTime SavedAt, ScreeningResult Result, ScreeningResult AsLookedAt, IReadOnlyList<ScreenedRow> Criteria)
{
    public ScreenedRow Row(string code) => Criteria.Single(c => c.Code == code);
}

public sealed class GetScreeningHandler(AppDbContext db, CurrentUser user)
{
    public async Task<ScreeningView?> HandleAsync(Guid dossierId, Guid screeningId, CancellationToken cancel)
    {
        var s = await db.ScreeningsFor(user).Include(x => x.Criteria).SingleOrDefaultAsync(x => x.Id == screeningId && x.DossierId == dossierId, cancel);
        return s is null
            ? null
            : new ScreeningView(
                s.Id, s.Version, s.On, s.Kind, s.Threshold, s.StartedBy, s.State, s.ConcludedOn, s.ConcludedBy, s.SavedAt, s.Outcome(), s.OutcomeAsLookedAt(),
                [.. s.Criteria.OrderBy(c => c.Pillar).ThenByDescending(c => c.IsKnockOut).ThenByDescending(c => c.Weight).ThenBy(c => c.Code, StringComparer.Ordinal)
                    .Select(c => new ScreenedRow(
                        c.Code, c.Pillar, c.IsKnockOut, c.Weight, c.Text, c.Measure, c.Side, c.Norm, c.Source, c.Given, c.Assumed, c.ByNorm, c.Verdict, c.Measured,
                        c.FromDossier, c.OpenEnded, c.Evidence, c.Reason, c.JudgedBy, c.JudgedAt, c.AcceptedBy, c.AcceptedAt, c.AcceptedReason))]);
    }
}
