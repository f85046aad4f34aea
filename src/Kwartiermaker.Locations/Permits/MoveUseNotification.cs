using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Permits;

/// <summary>The last day for the notification of use moves with the day on which the team wants to open.</summary>
internal sealed class MoveUseNotification(IDatedValues values) : IAfterTeamChange
{
    public Task TeamChangedAsync(DossierChange change, CancellationToken cancel) => change.SetUseNotificationDeadlineAsync(values, cancel);
}
