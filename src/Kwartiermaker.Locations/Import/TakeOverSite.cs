using Kwartiermaker.Common.Changes;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Import;

/// <summary>
/// Stores a location that ran already: in its phase, with the days that are known and no others, and with what was agreed, so that
/// every later step works on it as on a dossier that came through the gates.
/// </summary>
public sealed class TakeOverSite(IDatedValues values, IEnumerable<IAfterTeamChange> after)
{
    /// <param name="dossier">Made of the facts of its site a moment ago.</param>
    /// <param name="running">Checked.</param>
    internal async Task StoreAsync(Change change, Dossier dossier, RunningFacts running, string from, CancellationToken cancel)
    {
        var since = running.Since!.Value;
        dossier.TakeOver(running.Phase, since, running.BegunOn, running.OpenedOn, from);
        // The first phase has no gate that is entered through. Of the phases before this one only the opening is known.
        if (running.Phase > Phase.Exploration)
            change.Db.Add(new PhaseEntry { DossierId = dossier.Id, Phase = running.Phase, On = since });
        if (running is { Phase: Phase.Ended, OpenedOn: { } opened })
            change.Db.Add(new PhaseEntry { DossierId = dossier.Id, Phase = Phase.Operation, On = opened });

        var at = new DossierChange(change.Db, dossier, change.User, change.Log, change.Now, change.Today);
        if (running is { IsAgreed: true, Places: { } places, From: { } first, SignedOn: { } signed })
        {
            var agreement = Agreement.TakeOver(dossier.Id, places, first, running.To, running.NoticeMonths, signed);
            change.Db.Add(agreement);
            dossier.Agree(places, first, running.To);
            if (running.Phase < Phase.Ended)
                await at.SetAgreementDaysAsync(agreement, values, cancel);
        }

        foreach (var process in after)
            await process.TeamChangedAsync(at, cancel);
        at.Record(new DossierTakenOver(dossier.Name, dossier.Town, dossier.Phase, since, dossier.AgreedPlaces ?? dossier.PossiblePlaces), dossier.TakenOverFrom,
            dossier.Team.InOrder.Select(p => (Guid?)p));
    }
}
