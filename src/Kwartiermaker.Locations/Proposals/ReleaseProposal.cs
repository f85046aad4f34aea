using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Proposals;

/// <summary>Takes back that a version was agreed, with the reason; possible until the governance agreement bears a signature.</summary>
public sealed record ReleaseProposal(Guid DossierId, Guid ProposalId, int Version, string? Reason);

public sealed class ReleaseProposalHandler(DossierDesk desk, IEnumerable<IAfterAgreement> after)
{
    public Task<Result<Done>> HandleAsync(ReleaseProposal command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Negotiate, async change =>
        {
            var refusals = new List<Refusal>();
            refusals.Text(nameof(command.Reason), command.Reason, TypedText.LongestReason);
            if (refusals.Count > 0)
                return refusals;
            if ((await change.FindProposalsAsync(cancel)).SingleOrDefault(p => p.Id == command.ProposalId) is not { } proposal)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(proposal, command.Version) is { } stale)
                return stale;
            foreach (var process in after)
            {
                if (await process.TakenBackAsync(change, cancel) is { } locked)
                    return locked;
            }

            if (proposal.Release() is { } refusal)
                return refusal;
            change.Record(new ProposalReleased(proposal.Number), command.Reason);
            return default(Done);
        }, cancel);
}
