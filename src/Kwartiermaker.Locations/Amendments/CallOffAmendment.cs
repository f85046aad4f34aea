using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Amendments;

/// <summary>Calls an amendment off before it holds, with the reason.</summary>
public sealed record CallOffAmendment(Guid DossierId, Guid AmendmentId, int Version, string Reason);

public sealed class CallOffAmendmentHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(CallOffAmendment command, CancellationToken cancel) =>
        desk.ChangeAmendmentAsync(command.DossierId, command.AmendmentId, command.Version, async (change, amendment) =>
        {
            var check = new FieldCheck(change.Today).Text(nameof(command.Reason), command.Reason, TypedText.LongestReason);
            if (check.Refusals.Count > 0)
                return check.Refusals;
            if (amendment.CallOff(command.Reason) is { } refusal)
                return [refusal];
            await change.CloseDeadlinesAsync(amendment.Id, cancel);
            change.Record(new AmendmentCalledOff(amendment.Number), command.Reason);
            return [];
        }, cancel);
}
