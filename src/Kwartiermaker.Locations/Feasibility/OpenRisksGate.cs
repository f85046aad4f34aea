using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Database;

namespace Kwartiermaker.Locations.Feasibility;

/// <summary>A risk that the study left open is asked about once more before people move in; the location may open with it, with a reason.</summary>
internal sealed class OpenRisksGate(AppDbContext db) : IGateConditions
{
    private static readonly PreparedQuery<Guid, string> OpenOf = new((db, dossier) => db.Set<StudyRisk>()
        .Where(r => r.SettledOn == null && db.Set<FeasibilityStudy>()
            .Any(s => s.Id == r.StudyId && s.DossierId == dossier && s.Round == db.Set<FeasibilityStudy>().Where(l => l.DossierId == dossier).Max(l => l.Round)))
        .OrderBy(r => r.DueOn == null).ThenBy(r => r.DueOn).ThenBy(r => r.Id).Select(r => r.Text));

    public Phase Gate => Phase.Operation;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel) =>
        [Of(await OpenOf.ListAsync(db, dossier.Id, cancel))];

    /// <param name="open">The risks that are not settled, the first due first.</param>
    public static Condition Of(IReadOnlyList<string> open) => open.Count > 0
        ? new("study-risks", ConditionState.AtRisk, "haalbaarheid", "open", open.Count, open[0].FirstLine())
        : new("study-risks", ConditionState.Met, "haalbaarheid", "none");
}
