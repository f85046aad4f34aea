using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Letters;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Locations.Letters;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Proposals;

/// <summary>Proposes a number of places and a period to the municipality; a next version replaces nothing (row B8).</summary>
/// <param name="Known">How many versions there were when the form was made, so that a version of somebody else is not missed.</param>
/// <param name="AboveLimit">Why more places than the building technically gives.</param>
/// <param name="AnswerBy">Day before which we ask for an answer; without it the expected weeks count.</param>
public sealed record MakeProposal(Guid DossierId, int Known, ProposalTerms Terms, string? AboveLimit = null, DateOnly? AnswerBy = null);

public sealed class MakeProposalHandler(DossierDesk desk, IDatedValues values, Organisation organisation, IMunicipalities municipalities)
{
    public Task<Result<Guid>> HandleAsync(MakeProposal command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.Negotiate, async change =>
        {
            if (change.Dossier.WhyNotReached(Phase.Proposal) is { } early)
                return early;
            var earlier = await change.FindProposalsAsync(cancel);
            if (ProposalQueries.WhyNotNextVersion(earlier) is { } agreed)
                return agreed;
            if (ProposalQueries.WhyNotAfter(earlier, command.Known) is { } other)
                return other;
            var answerBy = command.AnswerBy ?? values.ExpectedAnswer(change.Today, change.Today);
            var refusals = command.Terms.Check(change.Dossier.Facts, values.LeastMonths(change.Today));
            var possible = await change.CountPlacesAsync(values, cancel);
            if (command.Terms is { HasPossiblePlaces: true, Places: { } places }
                && ProposalQueries.WhyNotPlaces(places, command.AboveLimit, possible, nameof(command.AboveLimit)) is { } above)
                refusals.Add(above);
            refusals.Text(nameof(command.AboveLimit), command.AboveLimit, 2_000, required: false);
            if (answerBy is null)
                refusals.Add(Refusal.Invalid(nameof(command.AnswerBy), "required"));
            else if (answerBy <= change.Today)
                refusals.Add(Refusal.Invalid(nameof(command.AnswerBy), "proposal.answer-by-past", change.Today));
            if (refusals.Count > 0)
                return refusals;

            var by = change.User.Name;
            var proposal = Proposal.Of(command.Terms, Side.Agency, command.DossierId, earlier.Count + 1, change.Today, by, by, command.AboveLimit, answerBy);
            change.Db.Add(proposal);
            change.Keep(proposal.Id, await WriteLetterAsync(change, proposal, cancel));
            foreach (var before in earlier)
                await change.CloseDeadlinesAsync(before.Id, cancel);
            await change.SetDeadlineAsync(LocationDeadlines.ProposalAnswer, proposal.Id, new(change.Dossier.Name, answerBy, "verwachte tijd, geen wettelijke termijn"), cancel);
            change.Record(new ProposalMade(proposal.Number, proposal.Places, proposal.From, proposal.To));
            return proposal.Id;
        }, cancel);

    private async Task<Letter> WriteLetterAsync(DossierChange change, Proposal p, CancellationToken cancel)
    {
        var dossier = change.Dossier;
        var study = await change.Db.Set<FeasibilityStudy>().AsNoTracking().Where(s => s.DossierId == dossier.Id).OrderByDescending(s => s.Round).FirstOrDefaultAsync(cancel);
        var attention = study is null ? municipalities.Find(dossier.MunicipalityCode)!.Name : $"t.a.v. {study.MunicipalityLead}, {study.MunicipalityFunction}";
        return new ProposalLetter(
            ToMunicipality.Head(organisation, municipalities, dossier, attention, p.On), dossier.Name, $"{dossier.Address}, {dossier.Town}", p.Places, p.From, p.To,
            p.TargetGroup, p.Reasons, p.Conditions, [], p.AnswerBy!.Value, new Signatory(p.By, p.Function)).Write();
    }
}
