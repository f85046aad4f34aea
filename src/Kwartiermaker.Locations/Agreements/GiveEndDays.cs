using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>What is to be decided about the end of an agreement is the property director's, also when another one comes.</summary>
internal sealed class GiveEndDays : IAfterTeamChange
{
    public Task TeamChangedAsync(DossierChange change, CancellationToken cancel) =>
        change.GiveDeadlinesAsync(change.Dossier.PropertyDirectorId, cancel, AgreementDays.OfTheEnd);
}
