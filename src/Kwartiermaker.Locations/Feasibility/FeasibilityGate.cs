using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Feasibility;

/// <summary>A proposal comes after a go on a study whose five aspects were all judged (brochure, "Haalbaarheidsonderzoek").</summary>
internal sealed class FeasibilityGate(AppDbContext db) : IGateConditions
{
    public Phase Gate => Phase.Proposal;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        var study = await db.Set<FeasibilityStudy>().AsNoTracking().Where(s => s.DossierId == dossier.Id).OrderByDescending(s => s.Round).FirstOrDefaultAsync(cancel);
        if (study is null)
            return [new("study-go", ConditionState.Missing, "haalbaarheid", "none") { Act = new(LocationsPermissions.PrepareStudy, "haalbaarheid/opzet") }];
        var aspects = await db.Set<StudyAspect>().AsNoTracking().Where(a => a.StudyId == study.Id).ToListAsync(cancel);
        var risks = await db.Set<StudyRisk>().AsNoTracking().Where(r => r.StudyId == study.Id && r.SettledOn == null).ToListAsync(cancel);
        return [.. aspects.OrderBy(a => a.Kind).Select(a => Of(a, risks.Where(r => r.AspectId == a.Id))), Go(study)];
    }

    private static Condition Of(StudyAspect aspect, IEnumerable<StudyRisk> risks)
    {
        var (code, page, finding) = ("aspect-" + aspect.Kind.ToString().ToLowerInvariant(), AspectPages.PlaceOf(aspect.Kind), aspect.Findings.FirstLine());
        var first = risks.Where(r => r is { DueOn: not null, Mitigation: not null }).OrderBy(r => r.DueOn).FirstOrDefault();
        return aspect.Verdict switch
        {
            AspectVerdict.Open => new(code, ConditionState.Missing, page, "open")
            { Act = new(LocationsPermissions.PrepareStudy, AspectPages.PageOf(aspect.Kind)) },
            AspectVerdict.Fits => new(code, ConditionState.Met, page, "fits", finding, aspect.JudgedBy, aspect.JudgedOn),
            AspectVerdict.AtRisk when first is not null => new(code, ConditionState.AtRisk, page, "risk-due", finding, first.Mitigation!.FirstLine(), first.DueOn),
            AspectVerdict.AtRisk => new(code, ConditionState.AtRisk, page, "risk", finding, aspect.JudgedBy, aspect.JudgedOn),
            // It does not bar the gate by itself: a go over it needs its own reason.
            _ => new(code, ConditionState.AtRisk, page, "fails", finding, aspect.JudgedBy, aspect.JudgedOn),
        };
    }

    private static Condition Go(FeasibilityStudy study) => study switch
    {
        { Decision: StudyDecision.Go } => new("study-go", ConditionState.Met, "haalbaarheid", "go", study.DecidedBy, study.DecidedOn),
        { Decision: StudyDecision.NoGo } => new("study-go", ConditionState.Missing, "haalbaarheid", "no-go", study.DecidedBy, study.DecidedOn)
        { Act = new(LocationsPermissions.Steer, "sturen") },
        { OfferedById: not null } => new("study-go", ConditionState.Missing, "haalbaarheid", "offered", study.OfferedBy, study.OfferedOn)
        { Act = new(LocationsPermissions.DecideStudy, "haalbaarheid") },
        _ => new("study-go", ConditionState.Missing, "haalbaarheid", "not-offered") { Act = new(LocationsPermissions.PrepareStudy, "haalbaarheid") },
    };
}
