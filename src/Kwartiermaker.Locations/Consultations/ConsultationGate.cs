using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Consultations;

/// <summary>Building starts when every service that was asked has answered, or we go on without its answer with a reason.</summary>
internal sealed class ConsultationGate(AppDbContext db) : IGateConditions
{
    private const string Code = "consultations-answered";
    private const string Page = "vergunningen/overleg";

    public Phase Gate => Phase.Building;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        var asked = await db.Set<Consultation>().AsNoTracking().Where(c => c.DossierId == dossier.Id)
            .OrderBy(c => c.AskedOn).Select(c => new { c.Service, c.DueOn, Open = c.AnsweredOn == null && c.GoOnSince == null }).ToListAsync(cancel);
        var open = asked.FindAll(c => c.Open);
        return
        [
            asked.Count == 0 ? new(Code, ConditionState.AtRisk, Page, "none")
            : open.Find(c => c.DueOn < today) is { } late ? new(Code, ConditionState.Missing, Page, "late", late.Service, late.DueOn)
                { Act = new(LocationsPermissions.Permits, Page) }
            : open.Count > 0 ? new(Code, ConditionState.Missing, Page, "open", open[0].Service) { Act = new(LocationsPermissions.Permits, Page) }
            : new(Code, ConditionState.Met, Page, "answered", asked.Count),
        ];
    }
}
