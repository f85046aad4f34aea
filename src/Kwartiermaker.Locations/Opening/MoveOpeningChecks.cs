using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Opening;

/// <summary>The checks of the opening are due on the day on which the team wants to open, and are the location manager's.</summary>
internal sealed class MoveOpeningChecks : IAfterTeamChange
{
    public Task TeamChangedAsync(DossierChange change, CancellationToken cancel) => change.SetOpeningDeadlineAsync(cancel);
}
