using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Proposals;

/// <summary>
/// Records what the municipality proposes instead: by its own official, or by us with who said it and when. It is
/// recorded as it was said; whether it can be done is judged when it is agreed (row B8).
/// </summary>
/// <param name="Known">How many versions there were when the form was made, so that a version of somebody else is not missed.</param>
/// <param name="By">Who answered; an official answers under the own name.</param>
/// <param name="On">Day on which the answer came in.</param>
public sealed record RecordCounterProposal(Guid DossierId, int Known, ProposalTerms Terms, string? By, DateOnly? On);

public sealed class RecordCounterProposalHandler(DossierDesk desk, CurrentUser user, IDatedValues values)
{
    public Task<Result<Guid>> HandleAsync(RecordCounterProposal command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, ProposalQueries.PermissionOf(user), async change =>
        {
            if (change.Dossier.WhyNotReached(Phase.Proposal) is { } early)
                return early;
            var earlier = await change.FindProposalsAsync(cancel);
            if (ProposalQueries.WhyNotNextVersion(earlier) is { } agreed)
                return agreed;
            if (earlier.Count == 0)
                return Refusal.Rule("proposal.nothing-to-counter");
            if (ProposalQueries.WhyNotAfter(earlier, command.Known) is { } other)
                return other;
            var own = user.May(LocationsPermissions.AnswerForMunicipality);
            var by = own ? user.Name : command.By;
            var on = own ? change.Today : command.On;
            var refusals = command.Terms.Check();
            refusals.Text(nameof(command.By), by, 120);
            if (on is null)
                refusals.Add(Refusal.Invalid(nameof(command.On), "required"));
            else if (on > change.Today)
                refusals.Add(Refusal.Invalid(nameof(command.On), "proposal.on-future", change.Today));
            if (refusals.Count > 0)
                return refusals;

            var proposal = Proposal.Of(command.Terms, Side.Municipality, command.DossierId, earlier.Count + 1, on!.Value, by!, user.Name);
            change.Db.Add(proposal);
            foreach (var before in earlier)
                await change.CloseDeadlinesAsync(before.Id, cancel);
            if (values.ExpectedAnswer(on.Value, change.Today) is { } answerBy)
                await change.SetDeadlineAsync(LocationDeadlines.CounterAnswer, proposal.Id, new(change.Dossier.Name, answerBy, "verwachte tijd, geen wettelijke termijn"), cancel);
            change.Record(new CounterProposalReceived(proposal.Number, proposal.Places, proposal.From, proposal.To, proposal.By));
            return proposal.Id;
        }, cancel);
}
