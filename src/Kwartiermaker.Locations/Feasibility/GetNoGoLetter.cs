using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Letters;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Letters;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Feasibility;

/// <summary>The letter with which a no-go ends, written from the decision.</summary>
public sealed class GetNoGoLetterHandler(AppDbContext db, CurrentUser user, Organisation organisation, IMunicipalities municipalities)
{
    /// <returns>Null when there is no no-go, or it lies outside the user's scope.</returns>
    public async Task<Letter?> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        var dossier = await db.Visible<Dossier>(user).SingleOrDefaultAsync(d => d.Id == dossierId, cancel);
        var study = await db.Set<FeasibilityStudy>().AsNoTracking().Where(s => s.DossierId == dossierId).OrderByDescending(s => s.Round).FirstOrDefaultAsync(cancel);
        if (dossier is null || study is not { Decision: StudyDecision.NoGo, DecidedOn: { } on })
            return null;
        return new NoGoLetter(
            ToMunicipality.Head(organisation, municipalities, dossier, $"t.a.v. {study.MunicipalityLead}, {study.MunicipalityFunction}", on),
            dossier.Name, $"{dossier.Address}, {dossier.Town}", study.StartedOn, on, study.Reasons!,
            [.. study.Lessons!.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)], study.Outlook, new Signatory(study.DecidedBy!, study.DecidedFunction!)).Write();
    }
}
