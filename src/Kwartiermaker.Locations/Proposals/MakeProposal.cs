using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Proposals;

/// <summary>Proposes a number of places and a period to the municipality; a next version replaces nothing (row B8).</summary>
/// <param name="Known">How many versions there were when the form was made, so that a version of somebody else is not missed.</param>
/// <param name="To">Null for an indefinite period.</param>
/// <param name="Reasons">Why this number and this period, as the letter says it.</param>
/// <param name="AboveLimit">Why more places than the building technically gives.</param>
/// <param name="Function">Function of who signs the letter.</param>
/// <param name="AnswerBy">Day before which we ask for an answer; without it the expected weeks count.</param>
public sealed record MakeProposal(
    Guid DossierId, int Known, int? Places, DateOnly? From, DateOnly? To, string? TargetGroup, string? Reasons, string? Conditions, string? AboveLimit, string? Function,
    DateOnly? AnswerBy = null);

public sealed class MakeProposalHandler(DossierDesk desk, IDatedValues values)
{
    public Task<Result<Guid>> HandleAsync(MakeProposal command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.Negotiate, async change =>
        {
            if (change.Dossier.WhyNotReached(Phase.Proposal) is { } early)
                return early;
            var earlier = await change.FindProposalsAsync(cancel);
            if (ProposalQueries.WhyNotNextVersion(earlier) is { } agreed)
                return agreed;
            if (earlier.Count != command.Known)
                return Refusal.Rule("proposal.newer", earlier[^1].Number, earlier[^1].RecordedBy);
            var answerBy = command.AnswerBy ?? (values.Find(ProposalQueries.AnswerWeeks, change.Today)?.Number is { } weeks ? TermLength.Weeks((int)weeks).After(change.Today) : null);
            var refusals = Check(command, change.Dossier.Facts, await change.CountPlacesAsync(values, cancel), values.Find(ProposalQueries.LeastTerm, change.Today)?.Number);
            if (answerBy is null)
                refusals.Add(Refusal.Invalid(nameof(command.AnswerBy), "required"));
            else if (answerBy <= change.Today)
                refusals.Add(Refusal.Invalid(nameof(command.AnswerBy), "proposal.answer-by-past", change.Today));
            if (refusals.Count > 0)
                return refusals;

            var proposal = new Proposal
            {
                DossierId = command.DossierId,
                Number = earlier.Count + 1,
                Side = Side.Agency,
                Places = command.Places!.Value,
                From = command.From!.Value,
                To = command.To,
                TargetGroup = command.TargetGroup!.Trim(),
                Reasons = command.Reasons!.Trim(),
                Conditions = command.Conditions.Filled(),
                AboveLimit = command.AboveLimit.Filled(),
                On = change.Today,
                By = change.User.Name,
                Function = command.Function!.Trim(),
                RecordedBy = change.User.Name,
                AnswerBy = answerBy,
            };
            change.Db.Add(proposal);
            foreach (var before in earlier)
                await change.CloseDeadlinesAsync(before.Id, cancel);
            await change.SetDeadlineAsync(LocationDeadlines.ProposalAnswer, proposal.Id, new(change.Dossier.Name, answerBy, "verwachte tijd, geen wettelijke termijn"), cancel);
            change.Record(new ProposalMade(proposal.Number, proposal.Places, proposal.From, proposal.To));
            return proposal.Id;
        }, cancel);

    private static List<Refusal> Check(MakeProposal command, SiteFacts site, PossiblePlaces possible, decimal? leastMonths)
    {
        var refusals = ProposedPeriod.Check(command.From, command.To, site, (int?)leastMonths);
        if (command.Places is not { } places)
            refusals.Add(Refusal.Invalid(nameof(command.Places), "required"));
        else if (places is < 1 or > SiteFacts.MostPlaces)
            refusals.Add(Refusal.Invalid(nameof(command.Places), "proposal.space-count", SiteFacts.MostPlaces));
        else if (ProposalQueries.WhyNotPlaces(places, command.AboveLimit, possible, nameof(command.AboveLimit)) is { } above)
            refusals.Add(above);
        refusals.Text(nameof(command.TargetGroup), command.TargetGroup, 200);
        refusals.Text(nameof(command.Reasons), command.Reasons, 4_000);
        refusals.Text(nameof(command.Conditions), command.Conditions, 4_000, required: false);
        refusals.Text(nameof(command.AboveLimit), command.AboveLimit, 2_000, required: false);
        refusals.Text(nameof(command.Function), command.Function, 120);
        return refusals;
    }
}
