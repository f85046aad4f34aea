using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Feasibility;

public sealed record RiskRow(
    Guid Id, Guid AspectId, int Version, string Text, RiskLevel Likelihood, RiskLevel Impact, string? Mitigation, Guid? ResponsibleId, DateOnly? DueOn,
    DateOnly? SettledOn, string? Outcome)
{
    public bool IsLate(DateOnly today) => SettledOn is null && DueOn < today;
}

public sealed record AspectRow(
    Guid Id, int Version, AspectKind Kind, string Findings, string Evidence, AspectVerdict Verdict, string? JudgedBy, DateOnly? JudgedOn, IReadOnlyList<RiskRow> Risks);

/// <summary>The last round of a dossier's study, with its aspects in order and their risks, and what its reader may do with it.</summary>
/// <param name="MayPrepare">Whether the reader may prepare studies, on a dossier that is worked on.</param>
/// <param name="WhyNotDecide">Why the reader does not decide on it now; null when the reader does.</param>
/// <param name="Threshold">Investment in euro above which the board decides; null when it is not set.</param>
public sealed record StudyView(
    Guid Id, int Version, int Round, DateOnly StartedOn, Guid LeadId, string MunicipalityLead, string MunicipalityFunction, decimal? Investment,
    Guid? OfferedById, string? OfferedBy, DateOnly? OfferedOn, StudyDecision? Decision, string? DecidedBy, DateOnly? DecidedOn, string? Reasons,
    string? DespiteFail, string? Lessons, string? Outlook, IReadOnlyList<AspectRow> Aspects, StudyStage Stage, bool MayPrepare, Refusal? WhyNotDecide, decimal? Threshold)
{
    public bool CanChange => OfferedById is null && Decision is null;

    public bool MayChange => MayPrepare && CanChange;

    public IReadOnlyList<AspectRow> Open => [.. Aspects.Where(a => a.Verdict == AspectVerdict.Open)];

    public bool Fails => Aspects.Any(a => a.Verdict == AspectVerdict.Fails);
}

public sealed class GetStudyHandler(AppDbContext db, CurrentUser user, IDatedValues values, Clock clock)
{
    /// <summary>The other side sees the last round that was decided, without the investment, the risks and what only we learned.</summary>
    public async Task<StudyView?> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        var all = user.May(LocationsPermissions.ViewInternal);
        var seen = db.Visible<Dossier>(user);
        if (await seen.SingleOrDefaultAsync(d => d.Id == dossierId, cancel) is not { } dossier
            || await db.Set<FeasibilityStudy>().AsNoTracking().Where(x => x.DossierId == dossierId && (all || x.Decision != null))
                .OrderByDescending(x => x.Round).FirstOrDefaultAsync(cancel) is not { } s)
            return null;
        var risks = (await db.Set<StudyRisk>().AsNoTracking().Where(r => all && r.StudyId == s.Id).OrderBy(r => r.Id)
            .Select(r => new RiskRow(r.Id, r.AspectId, r.Version, r.Text, r.Likelihood, r.Impact, r.Mitigation, r.ResponsibleId, r.DueOn, r.SettledOn, r.Outcome))
            .ToListAsync(cancel)).ToLookup(r => r.AspectId);
        var aspects = (await db.Set<StudyAspect>().AsNoTracking().Where(a => a.StudyId == s.Id).ToListAsync(cancel)).OrderBy(a => a.Kind)
            .Select(a => new AspectRow(a.Id, a.Version, a.Kind, a.Findings, a.Evidence, a.Verdict, a.JudgedBy, a.JudgedOn, [.. risks[a.Id]])).ToList();
        var threshold = all ? values.Find(DecideStudyHandler.Threshold, clock.Today)?.Number : null;
        return new StudyView(
            s.Id, s.Version, s.Round, s.StartedOn, s.LeadId, s.MunicipalityLead, s.MunicipalityFunction, all ? s.Investment : null, s.OfferedById, s.OfferedBy, s.OfferedOn,
            s.Decision, s.DecidedBy, s.DecidedOn, s.Reasons, all ? s.DespiteFail : null,
            all || s.Decision == StudyDecision.NoGo ? s.Lessons : null, s.Outlook, aspects, s.Stage(dossier),
            user.May(LocationsPermissions.PrepareStudy) && dossier.WhyNotWork() is null, WhyNotDecide(s, dossier, threshold), threshold);
    }

    private Refusal? WhyNotDecide(FeasibilityStudy study, Dossier dossier, decimal? threshold) => user.May(LocationsPermissions.DecideStudy)
        ? StudyRules.WhyNotDecide(study, user.Id, user.May(LocationsPermissions.DecideLargeStudy), threshold) ?? dossier.WhyNotWork()
        : Refusal.NotAllowed();
}
