using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Permits;

/// <summary>Records the publication of a decision, from which the day it comes into force and the objection term follow.</summary>
/// <param name="LaterInForceOn">Only when the decision itself names a later day.</param>
public sealed record PublishPermit(Guid DossierId, Guid PermitId, int Version, DateOnly? On, DateOnly? LaterInForceOn = null);

public sealed class PublishPermitHandler(DossierDesk desk, IDatedValues values)
{
    public Task<Result<Done>> HandleAsync(PublishPermit command, CancellationToken cancel) =>
        desk.ChangePermitAsync(values, command.DossierId, command.PermitId, command.Version, (change, permit) =>
        {
            var check = new FieldCheck(change.Today).PastDay(nameof(command.On), command.On, permit.DecidedOn)
                .When(command.LaterInForceOn <= command.On, Refusal.Invalid(nameof(command.LaterInForceOn), "recorded-day.too-early", command.On));
            if (check.Refusals.Count > 0)
                return check.Refusals;
            if (permit.Publish(command.On!.Value, command.LaterInForceOn) is { } refusal)
                return [refusal];
            change.Record(new PermitPublished(permit.Kind, command.On.Value, permit.Decision == PermitDecision.Granted ? permit.InForceOn(values) : null));
            return [];
        }, cancel);
}
