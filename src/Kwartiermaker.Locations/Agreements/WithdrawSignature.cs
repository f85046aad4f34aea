using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Proposals;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>Withdraws the first signature with the reason, so that the text can change; a binding agreement takes an amendment instead.</summary>
public sealed record WithdrawSignature(Guid DossierId, Side Side, string? Reason);

public sealed class WithdrawSignatureHandler(DossierDesk desk, CurrentUser user)
{
    public Task<Result<Done>> HandleAsync(WithdrawSignature command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, command.Side == Side.Agency ? LocationsPermissions.SignForAgency : ProposalQueries.PermissionOf(user), async change =>
        {
            var refusals = new List<Refusal>();
            refusals.Text(nameof(command.Reason), command.Reason, TypedText.LongestReason);
            if (refusals.Count > 0)
                return refusals;
            if (await change.FindAgreementAsync(cancel) is not { } agreement)
                return Refusal.Rule("agreement.not-started");
            if (agreement.SignedOn is { } bound)
                return Refusal.Rule("agreement.binding", bound);
            if ((await change.FindSignaturesAsync(agreement, cancel)).SingleOrDefault(s => s.Side == command.Side) is not { } signature)
                return Refusal.Rule("agreement.no-signature", command.Side);
            signature.Withdraw(user.Name, command.Reason!, change.Today);
            await change.CloseDeadlinesAsync(agreement.Id, cancel, LocationDeadlines.AgreementSignature);
            change.Record(new SignatureWithdrawn(signature.Side, signature.Name), command.Reason);
            return default(Done);
        }, cancel);
}
