using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Consultations;

/// <summary>Building starts when every service that was asked has answered, or we go on without its answer with a reason.</summary>
internal sealed class ConsultationGate(AppDbContext db) : IGateConditions
{
    private const string Code = "consultations-answered";
    private const string Page = "vergunningen/overleg";

    private static readonly PreparedQuery<Guid, Asked> OfDossier = new((db, dossier) => db.Set<Consultation>().AsNoTracking().Where(c => c.DossierId == dossier)
        .OrderBy(c => c.AskedOn).Select(c => new Asked(c.Service, c.DueOn, c.AnsweredOn == null && c.GoOnSince == null)));

    public Phase Gate => Phase.Building;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        var asked = await OfDossier.ListAsync(db, dossier.Id, cancel);
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

    private sealed record Asked(ConsultedService Service, DateOnly? DueOn, bool Open);
}
