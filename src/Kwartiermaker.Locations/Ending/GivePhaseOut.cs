using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Ending;

/// <summary>The phase-out and its steps are the location manager's, also when another one comes.</summary>
internal sealed class GivePhaseOut : IAfterTeamChange
{
    public Task TeamChangedAsync(DossierChange change, CancellationToken cancel) =>
        change.GiveDeadlinesAsync(change.Dossier.LocationManagerId, cancel, LocationDeadlines.PhaseOut, LocationDeadlines.PhaseOutStep);
}
