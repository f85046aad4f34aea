using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Screening;

/// <summary>
/// A formal request follows on a screened site (brochure: selection criteria from the real-estate vision): no knock-out may fail or be
/// unknown. The newest concluded screening counts.
/// </summary>
internal sealed class ScreeningGate(AppDbContext db) : IGateConditions
{
    private const string Code = "screening", Page = "toetsing";

    public Phase Gate => Phase.FormalRequest;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        var screenings = db.Set<SiteScreening>().AsNoTracking().Where(s => s.DossierId == dossier.Id);
        var newest = await screenings.Where(s => s.State == ScreeningState.Concluded).Include(s => s.Criteria)
            .OrderByDescending(s => s.ConcludedOn).ThenByDescending(s => s.Id).FirstOrDefaultAsync(cancel);
        return [newest is not null ? Of(newest) : new(Code, ConditionState.Missing, Page, await screenings.AnyAsync(cancel) ? "draft" : "none")
            { Act = new(LocationsPermissions.Screen, Page) }];
    }

    internal static Condition Of(SiteScreening screening)
    {
        var knockOuts = screening.Criteria.FindAll(c => c.IsKnockOut);
        if (knockOuts.Find(c => c.Verdict == Verdict.Fails && c.AcceptedAt is null) is { } failing)
            return new(Code, ConditionState.Missing, Page, "fails", failing.Text.Question, screening.ConcludedOn)
            { Act = new(LocationsPermissions.Screen, Page) };
        if (knockOuts.Find(c => c.Verdict == Verdict.Unknown) is { } unknown)
            return new(Code, ConditionState.Missing, Page, "unknown", unknown.Text.Question, screening.ConcludedOn)
            { Act = new(LocationsPermissions.Screen, Page) };
        if (knockOuts.Find(c => c.Verdict == Verdict.Fails) is { } accepted)
            return new(Code, ConditionState.AtRisk, Page, "accepted", accepted.Text.Question, accepted.AcceptedBy, accepted.AcceptedReason);
        return screening.Verdict switch
        {
            ScreeningVerdict.DoesNotFit => new(Code, ConditionState.AtRisk, Page, "below", screening.High, screening.Threshold),
            ScreeningVerdict.Incomplete => new(Code, ConditionState.AtRisk, Page, "open", screening.Low, screening.High, screening.Threshold),
            ScreeningVerdict.FitsWithRemarks => new(Code, ConditionState.Met, Page, "remarks", screening.Low, screening.ConcludedOn),
            _ => new(Code, ConditionState.Met, Page, "fits", screening.ConcludedOn),
        };
    }
}
