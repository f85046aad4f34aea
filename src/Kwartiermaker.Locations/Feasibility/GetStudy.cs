using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Feasibility;

public sealed record RiskRow(
    Guid Id, Guid AspectId, int Version, string Text, RiskLevel Likelihood, RiskLevel Impact, string? Mitigation, Guid? ResponsibleId, DateOnly? DueOn, DateOnly? SettledOn, string? Outcome);

public sealed record AspectRow(
    Guid Id, int Version, AspectKind Kind, string Findings, string Evidence, AspectVerdict Verdict, string? JudgedBy, DateOnly? JudgedOn, IReadOnlyList<RiskRow> Risks);

/// <summary>The last round of a dossier's study, with its aspects in order and their risks.</summary>
public sealed record StudyView(
    Guid Id, int Version, int Round, DateOnly StartedOn, Guid LeadId, string MunicipalityLead, string MunicipalityFunction, decimal? Investment,
    Guid? OfferedById, string? OfferedBy, DateOnly? OfferedOn, StudyDecision? Decision, string? DecidedBy, DateOnly? DecidedOn, string? Reasons,
    string? DespiteFail, string? Lessons, string? Outlook, IReadOnlyList<AspectRow> Aspects)
{
    public bool CanChange => OfferedById is null && Decision is null;
}

public sealed class GetStudyHandler(AppDbContext db, CurrentUser user)
{
    public async Task<StudyView?> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        var seen = db.Visible<Dossier>(user);
        var s = await db.Set<FeasibilityStudy>().AsNoTracking()
            .Where(x => x.DossierId == dossierId && seen.Any(d => d.Id == dossierId))
            .OrderByDescending(x => x.Round).FirstOrDefaultAsync(cancel);
        if (s is null)
            return null;
        var risks = (await db.Set<StudyRisk>().AsNoTracking().Where(r => r.StudyId == s.Id).OrderBy(r => r.Id)
            .Select(r => new RiskRow(r.Id, r.AspectId, r.Version, r.Text, r.Likelihood, r.Impact, r.Mitigation, r.ResponsibleId, r.DueOn, r.SettledOn, r.Outcome))
            .ToListAsync(cancel)).ToLookup(r => r.AspectId);
        var aspects = (await db.Set<StudyAspect>().AsNoTracking().Where(a => a.StudyId == s.Id).ToListAsync(cancel)).OrderBy(a => a.Kind)
            .Select(a => new AspectRow(a.Id, a.Version, a.Kind, a.Findings, a.Evidence, a.Verdict, a.JudgedBy, a.JudgedOn, [.. risks[a.Id]])).ToList();
        return new StudyView(
            s.Id, s.Version, s.Round, s.StartedOn, s.LeadId, s.MunicipalityLead, s.MunicipalityFunction, s.Investment, s.OfferedById, s.OfferedBy, s.OfferedOn,
            s.Decision, s.DecidedBy, s.DecidedOn, s.Reasons, s.DespiteFail, s.Lessons, s.Outlook, aspects);
    }
}
