using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Amendments;

/// <summary>Lets a signed reduction take effect, from its day on.</summary>
public sealed record ApplyAmendment(Guid DossierId, Guid AmendmentId, int Version);

public sealed class ApplyAmendmentHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(ApplyAmendment command, CancellationToken cancel) =>
        desk.ChangeAmendmentAsync(command.DossierId, command.AmendmentId, command.Version, async (change, amendment) =>
        {
            var refusals = amendment.TakeEffect(change.Dossier, change.Today);
            if (refusals.Count > 0)
                return refusals;
            await change.CloseDeadlinesAsync(amendment.Id, cancel);
            change.Record(new AmendmentTookEffect(amendment.Number, change.Dossier.AgreedPlaces!.Value, change.Dossier.AgreedTo));
            return [];
        }, cancel);
}
