namespace Kwartiermaker.Locations.Dossiers;

/// <summary>Whether work on the dossier goes on.</summary>
public enum Standing
{
    Active,
    OnHold,
    Stopped,
}

public static class Phases
{
    /// <summary>The eight phases of the chain that the phase track shows.</summary>
    public static readonly IReadOnlyList<Phase> Chain =
        [Phase.Exploration, Phase.FormalRequest, Phase.Feasibility, Phase.Proposal, Phase.Agreement, Phase.PlanAndPermits, Phase.Building, Phase.Opening];

    public static Phase? Next(this Phase phase) => phase == Phase.HandedOver ? null : phase + 1;
}
