using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.PlanTests;

/// <summary>
/// A test of a plan against the programme of requirements and the local circumstances (row B11; brochure, "Bouwplan": the plan
/// results from bringing the two together). A changed plan gets a new test; the earlier one stays as it was.
/// </summary>
internal sealed class PlanTest : Versioned
{
    public required Guid DossierId { get; init; }

    /// <summary>1, 2, 3 … in the dossier; the highest one counts.</summary>
    public required int Number { get; init; }

    /// <summary>Which plan: the design and its version.</summary>
    public required string Plan { get; init; }

    /// <summary>The requirements as they held on this day were copied in.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The phase in which it was made: after the gate it is fixed.</summary>
    public required Phase Phase { get; init; }

    public required string MadeBy { get; init; }

    /// <summary>Only the latest test changes, and only in the phase in which it was made.</summary>
    public Refusal? WhyNotChange(Dossier dossier, int latest) =>
        Number < latest ? Refusal.Rule("plan-test.superseded", Number, latest)
        : dossier.Phase > Phase ? Refusal.Rule("plan-test.gate-passed", Number, dossier.Phase)
        : null;
}
