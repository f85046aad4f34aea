using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Ending;

/// <summary>Recalls an announced end: the agreed last day of before comes back.</summary>
public sealed record RecallEnd(Guid DossierId, Guid UseEndId, int Version, string Reason);

public sealed class RecallEndHandler(DossierDesk desk, IDatedValues values)
{
    public Task<Result<Done>> HandleAsync(RecallEnd command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.EndUse, async change =>
        {
            var dossier = change.Dossier;
            var end = await change.Db.Set<UseEnd>().SingleOrDefaultAsync(e => e.Id == command.UseEndId && e.DossierId == dossier.Id, cancel);
            if (end is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(end, command.Version) is { } stale)
                return stale;
            if (dossier.EndedOn is { } ended)
                return Refusal.Rule("end.already-ended", ended);
            if (end.RecalledOn is { } recalled)
                return Refusal.Rule("end.recalled", recalled);
            var check = new FieldCheck(change.Today).Text(nameof(command.Reason), command.Reason, TypedText.LongestReason);
            if (check.Refusals.Count > 0)
                return check.Refusals;
            (end.RecalledOn, end.RecallReason) = (change.Today, command.Reason.Trim());
            if (dossier is { AgreedPlaces: { } places, AgreedFrom: { } from })
                dossier.Agree(places, from, end.PreviousTo);
            await change.CloseDeadlinesAsync(end.Id, cancel);
            foreach (var step in await change.Db.Set<PhaseOutStep>().Where(s => s.UseEndId == end.Id && s.DoneOn == null).Select(s => s.Id).ToListAsync(cancel))
                await change.CloseDeadlinesAsync(step, cancel);
            if (await change.FindAgreementAsync(cancel) is { } agreement)
            {
                await change.SetAgreementDaysAsync(agreement, values, cancel);
                await change.WarnOnceMoreAsync(agreement, values, cancel);
            }

            change.Record(new EndRecalled(end.EndOn), end.RecallReason);
            return default(Done);
        }, cancel);
}
