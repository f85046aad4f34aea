using Kwartiermaker.Common;

namespace Kwartiermaker.Locations.Proposals;

/// <summary>What a later process does when both sides agree on a version of the proposal, or when that is taken back; in the same transaction.</summary>
public interface IAfterAgreement
{
    internal Task AgreedAsync(DossierChange change, Proposal proposal, CancellationToken cancel);

    /// <returns>Why it cannot be taken back any more.</returns>
    internal Task<Refusal?> TakenBackAsync(DossierChange change, CancellationToken cancel);
}
