using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Feasibility;

/// <summary>Finds the study that a change is about: the last round of the dossier.</summary>
internal static class StudyQueries
{
    public static Task<FeasibilityStudy?> FindStudyAsync(this DossierChange change, CancellationToken cancel) =>
        change.Db.Set<FeasibilityStudy>().Where(s => s.DossierId == change.SubjectId).OrderByDescending(s => s.Round).FirstOrDefaultAsync(cancel);

    public static Task<List<StudyAspect>> FindAspectsAsync(this DossierChange change, FeasibilityStudy study, CancellationToken cancel) =>
        change.Db.Set<StudyAspect>().Where(a => a.StudyId == study.Id).ToListAsync(cancel);

    public static Task<List<StudyRisk>> FindRisksAsync(this DossierChange change, FeasibilityStudy study, CancellationToken cancel) =>
        change.Db.Set<StudyRisk>().Where(r => r.StudyId == study.Id).ToListAsync(cancel);
}
