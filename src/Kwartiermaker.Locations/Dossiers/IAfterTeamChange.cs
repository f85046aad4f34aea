namespace Kwartiermaker.Locations.Dossiers;

/// <summary>What a process does when a dossier gets another team or another day to open; in the same transaction.</summary>
public interface IAfterTeamChange
{
    internal Task TeamChangedAsync(DossierChange change, CancellationToken cancel);
}
