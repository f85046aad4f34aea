using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Letters;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Locations.Letters;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Proposals;

/// <summary>The letter of one version of our proposal.</summary>
public sealed class GetProposalLetterHandler(AppDbContext db, CurrentUser user, Organisation organisation, IMunicipalities municipalities)
{
    /// <returns>Null when there is no such version of ours in the user's scope.</returns>
    public async Task<Letter?> HandleAsync(Guid dossierId, int number, CancellationToken cancel)
    {
        var dossier = await db.Visible<Dossier>(user).SingleOrDefaultAsync(d => d.Id == dossierId, cancel);
        var p = await db.Set<Proposal>().AsNoTracking().SingleOrDefaultAsync(x => x.DossierId == dossierId && x.Number == number && x.Side == Side.Agency, cancel);
        if (dossier is null || p is null)
            return null;
        var study = await db.Set<FeasibilityStudy>().AsNoTracking().Where(s => s.DossierId == dossierId).OrderByDescending(s => s.Round).FirstOrDefaultAsync(cancel);
        var municipality = municipalities.Find(dossier.MunicipalityCode)!.Name;
        var attention = study is null ? municipality : $"t.a.v. {study.MunicipalityLead}, {study.MunicipalityFunction}";
        return new ProposalLetter(
            ToMunicipality.Head(organisation, municipalities, dossier, attention, p.On), dossier.Name, $"{dossier.Address}, {dossier.Town}", p.Places, p.From, p.To,
            p.TargetGroup, p.Reasons, p.Conditions, [], p.AnswerBy!.Value, new Signatory(p.By, p.Function)).Write();
    }
}
