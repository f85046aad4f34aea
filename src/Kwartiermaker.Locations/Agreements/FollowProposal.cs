using Kwartiermaker.Common;
using Kwartiermaker.Locations.Proposals;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>An agreement that was started already follows the agreed proposal: places and period, with the two subjects that say them.</summary>
internal sealed class FollowProposal : IAfterAgreement
{
    public async Task AgreedAsync(DossierChange change, Proposal proposal, CancellationToken cancel)
    {
        if (await change.FindAgreementAsync(cancel) is not { } agreement)
            return;
        agreement.Follow(proposal.Number, proposal.Places, proposal.TargetGroup, proposal.From, proposal.To);
        change.Say(await change.FindSubjectsAsync(agreement, cancel), agreement, proposal.Conditions);
    }

    /// <summary>Place and duration are open again, unless somebody signed.</summary>
    public async Task<Refusal?> TakenBackAsync(DossierChange change, CancellationToken cancel)
    {
        if (await change.FindAgreementAsync(cancel) is not { } agreement)
            return null;
        if (agreement.WhyNotChange(await change.FindSignaturesAsync(agreement, cancel)) is { } locked)
            return locked;
        agreement.LoseProposal();
        foreach (var subject in (await change.FindSubjectsAsync(agreement, cancel)).Where(s => s.Kind is SubjectKind.PlaceAndCapacity or SubjectKind.Duration))
            subject.Reopen();
        return null;
    }
}
