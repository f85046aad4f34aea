using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Proposals;

/// <summary>
/// Records that both sides agree on one version. An official agrees with a version of ours; we agree with one of the
/// municipality's, or record that the municipality agreed with ours (row B8).
/// </summary>
/// <param name="With">Name and function of who agreed at the other side.</param>
/// <param name="Reason">Why the period or the number may differ from what the site gives; a counter-proposal can need it.</param>
public sealed record AgreeProposal(Guid DossierId, Guid ProposalId, int Version, string? With, DateOnly? On, string? Reason = null);

public sealed class AgreeProposalHandler(DossierDesk desk, CurrentUser user, IDatedValues values, IEnumerable<IAfterAgreement> after)
{
    public Task<Result<Done>> HandleAsync(AgreeProposal command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, ProposalQueries.PermissionOf(user), async change =>
        {
            if (change.Dossier.WhyNotReached(Phase.Proposal) is { } early)
                return early;
            var all = await change.FindProposalsAsync(cancel);
            if (ProposalQueries.WhyNotNextVersion(all) is { } agreed)
                return agreed;
            if (all.SingleOrDefault(p => p.Id == command.ProposalId) is not { } proposal)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(proposal, command.Version) is { } stale)
                return stale;
            var official = user.May(LocationsPermissions.AnswerForMunicipality);
            if (official && proposal.Side == Side.Municipality)
                return Refusal.Rule("proposal.own-side", proposal.Number);

            var with = official ? user.Name : command.With;
            var on = official ? change.Today : command.On;
            var least = values.LeastMonths(change.Today);
            var refusals = ProposedPeriod.Check(proposal.From, proposal.To, proposal.To is null, change.Dossier.Facts, least).ConvertAll(AtTheTop);
            refusals.Text(nameof(command.With), with, 250);
            refusals.Text(nameof(command.Reason), command.Reason, 2_000, required: false);
            if (on is null)
                refusals.Add(Refusal.Invalid(nameof(command.On), "required"));
            else if (on > change.Today || on < proposal.On)
                refusals.Add(Refusal.Invalid(nameof(command.On), "proposal.agreed-when", proposal.On, change.Today));
            var possible = await change.CountPlacesAsync(values, cancel);
            if (ProposalQueries.WhyNotPlaces(proposal.Places, command.Reason.Filled() ?? proposal.AboveLimit, possible, nameof(command.Reason)) is { } above)
                refusals.Add(above.Field == nameof(command.Reason) ? above : AtTheTop(above));
            if (refusals.Count > 0)
                return refusals;

            proposal.Agree(on!.Value, with!, user.Name);
            foreach (var version in all)
                await change.CloseDeadlinesAsync(version.Id, cancel);
            foreach (var process in after)
                await process.AgreedAsync(change, proposal, cancel);
            change.Record(new ProposalAgreed(proposal.Number, proposal.Places, proposal.From, proposal.To, proposal.AgreedWith!), command.Reason);
            return default(Done);
        }, cancel);

    /// <summary>The period and the places are no fields of this form: they stand in the version itself.</summary>
    private static Refusal AtTheTop(Refusal refusal) => refusal with { Kind = RefusalKind.Rule, Field = null };
}
