namespace Kwartiermaker.Locations.Dossiers;

/// <summary>Who works on a dossier.</summary>
public sealed record DossierTeam(Guid PropertyDirectorId, Guid? ProjectDirectorId, Guid? CommunicationAdviserId, Guid? LocationManagerId, Phase Phase)
{
    /// <summary>Who carries it: the property director wins the location, the project director builds it (brochure).</summary>
    public Guid CarriedBy => Phase >= Phase.PlanAndPermits && ProjectDirectorId is { } builds ? builds : PropertyDirectorId;

    /// <summary>Who carries it first; each once.</summary>
    public IReadOnlyList<Guid> InOrder =>
        [.. new Guid?[] { CarriedBy, ProjectDirectorId, PropertyDirectorId, CommunicationAdviserId, LocationManagerId }.OfType<Guid>().Distinct()];
}
