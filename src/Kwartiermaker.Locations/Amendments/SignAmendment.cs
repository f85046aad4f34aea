using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Amendments;

/// <summary>Records one signature; with the second one the amendment holds, at once when its day has come.</summary>
public sealed record SignAmendment(Guid DossierId, Guid AmendmentId, int Version, AmendmentParty Party, DateOnly? On);

public sealed class SignAmendmentHandler(DossierDesk desk, IDatedValues values)
{
    public Task<Result<Done>> HandleAsync(SignAmendment command, CancellationToken cancel) =>
        desk.ChangeAmendmentAsync(command.DossierId, command.AmendmentId, command.Version, async (change, amendment) =>
        {
            var check = new FieldCheck(change.Today).PastDay(nameof(command.On), command.On);
            if (check.Refusals.Count > 0)
                return check.Refusals;
            if (amendment.Sign(command.Party, command.On!.Value) is { } refusal)
                return [refusal];
            change.Record(new AmendmentSigned(amendment.Number, command.Party, command.On.Value));
            if (amendment.State != AmendmentState.FullySigned)
                return [];
            await change.CloseDeadlinesAsync(amendment.Id, cancel, LocationDeadlines.AmendmentSignatures);
            if (amendment.EffectiveOn > change.Today)
            {
                await change.SetDeadlineAsync(LocationDeadlines.AmendmentEffect, amendment.Id,
                    new(amendment.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), amendment.EffectiveOn, "afspraak"), cancel);
                return [];
            }

            var refusals = amendment.TakeEffect(change.Dossier, change.Today);
            if (refusals.Count > 0)
                return refusals;
            if (amendment.Kind == AmendmentKind.Extended && await change.FindAgreementAsync(cancel) is { } agreement)
                await change.SetAgreementDaysAsync(agreement, values, cancel);
            change.Record(new AmendmentTookEffect(amendment.Number, change.Dossier.AgreedPlaces!.Value, change.Dossier.AgreedTo));
            return [];
        }, cancel);
}
