using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>Takes a one-off measure out of the agreement; the history keeps it.</summary>
public sealed record RemoveMeasure(Guid DossierId, Guid MeasureId);

public sealed class RemoveMeasureHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(RemoveMeasure command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Negotiate, async change =>
        {
            if (await change.FindAgreementAsync(cancel) is not { } agreement)
                return Refusal.Rule("agreement.not-started");
            if (agreement.WhyNotChange(await change.FindSignaturesAsync(agreement, cancel)) is { } locked)
                return locked;
            if (await change.Db.Set<AgreementMeasure>().SingleOrDefaultAsync(m => m.Id == command.MeasureId && m.AgreementId == agreement.Id, cancel) is not { } measure)
                return Refusal.NotFound();
            change.Db.Remove(measure);
            agreement.Touch();
            change.Record(new MeasureRemoved(measure.Description, measure.Amount));
            return default(Done);
        }, cancel);
}
