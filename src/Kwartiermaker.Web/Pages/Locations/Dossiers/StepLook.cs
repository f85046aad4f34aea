using Kwartiermaker.Common.Language;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

/// <summary>How far a step of the realisation is, as the phase of the dossier says it.</summary>
public enum StepState
{
    Done,

    /// <summary>Of before the dossier came here; not recorded.</summary>
    TakenOver,
    Now,
    Later,
}

public static class StepLook
{
    public static StepState StateOf(string page, DossierView dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return LocationSteps.PhaseOf(page) is not { } of ? StepState.Now
            : of < dossier.TakenOver?.In ? StepState.TakenOver
            : of < dossier.Phase ? StepState.Done
            : of == dossier.Phase ? StepState.Now
            : StepState.Later;
    }

    /// <summary>Its icon and its word.</summary>
    public static (string Icon, string Word) Of(Texts texts, StepState state)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return state switch
        {
            StepState.Done => ("circle-check", texts["klaar"]),
            StepState.TakenOver => ("file-text", texts["overgenomen"]),
            StepState.Now => ("arrow-right", texts["nu"]),
            _ => ("circle-dashed", texts["later"]),
        };
    }
}
