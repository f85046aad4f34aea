using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Ending;

/// <summary>Announces the end of the use. An earlier end is published at once, so that nobody counts on the places after it.</summary>
/// <param name="EndOn">Last day of use.</param>
/// <param name="NoticeMonths">Notice period as the agreement sets it; not needed on the agreed last day or with consent.</param>
/// <param name="ConsentOn">Day on which the municipality consented to an earlier end.</param>
public sealed record AnnounceEnd(Guid DossierId, DateOnly? EndOn, string Reason, DateOnly? NoticeGivenOn, int? NoticeMonths, DateOnly? ConsentOn);

public sealed class AnnounceEndHandler(DossierDesk desk)
{
    public Task<Result<Guid>> HandleAsync(AnnounceEnd command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.EndUse, async change =>
        {
            var dossier = change.Dossier;
            if (dossier.WhyNotReached(Phase.Operation) is { } early)
                return early;
            if (dossier.EndedOn is { } ended)
                return Refusal.Rule("end.already-ended", ended);
            if (await change.Db.Set<UseEnd>().Where(e => e.DossierId == dossier.Id && e.RecalledOn == null)
                .Select(e => (DateOnly?)e.EndOn).FirstOrDefaultAsync(cancel) is { } announced)
                return Refusal.Rule("end.already-announced", announced);
            var notBefore = dossier.OpenedOn > dossier.AgreedFrom ? dossier.OpenedOn : dossier.AgreedFrom ?? dossier.OpenedOn;
            var agreement = await change.FindAgreementAsync(cancel);
            var refusals = UseEnd.Check(command, dossier.AgreedTo, notBefore, change.Today, agreement?.NoticeMonths);
            if (refusals.Count > 0)
                return refusals;
            var end = new UseEnd
            {
                DossierId = dossier.Id,
                EndOn = command.EndOn!.Value,
                Reason = command.Reason.Trim(),
                NoticeGivenOn = command.NoticeGivenOn,
                NoticeMonths = command.NoticeMonths,
                ConsentOn = command.ConsentOn,
                PreviousTo = dossier.AgreedTo,
            };
            change.Db.Add(end);
            if (dossier is { AgreedPlaces: { } places, AgreedFrom: { } from })
                dossier.Agree(places, from, end.EndOn);
            if (agreement is not null)
                await change.CloseEndDaysAsync(agreement, cancel);
            await change.SetDeadlineAsync(LocationDeadlines.PhaseOut, end.Id, new(dossier.Name, end.EndOn, "afspraak", dossier.LocationManagerId), cancel);
            change.Record(new EndAnnounced(end.EndOn), end.Reason, tell: dossier.CommunicationAdviserId);
            return end.Id;
        }, cancel);
}
