using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.BuildingPlan;

/// <summary>From when, and until when, a building plan is made and carried out (row B10).</summary>
internal static class BuildingRules
{
    /// <summary>
    /// Planning is possible once the governance agreement is signed, because only then the dossier comes into the phase plan
    /// and permits; and until building is over.
    /// </summary>
    public static Refusal? WhyNotPlan(Dossier dossier) =>
        dossier.WhyNotReached(Phase.PlanAndPermits)
        ?? (dossier.Phase > Phase.Building ? Refusal.Rule("building-plan.closed", dossier.Phase) : null);

    /// <summary>Work itself begins when the gate to building is passed.</summary>
    public static Refusal? WhyNotBuild(Dossier dossier) => dossier.WhyNotReached(Phase.Building) ?? WhyNotPlan(dossier);
}
