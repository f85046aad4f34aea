using Kwartiermaker.Common.Language;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

/// <summary>How far a step of the realisation is, as the phase of the dossier says it.</summary>
public enum StepState
{
    Done,
    Now,
    Later,
}

public static class StepLook
{
    public static StepState StateOf(string page, Phase phase) => LocationSteps.PhaseOf(page) is not { } of ? StepState.Now
        : of < phase ? StepState.Done
        : of == phase ? StepState.Now
        : StepState.Later;

    /// <summary>Its icon and its word.</summary>
    public static (string Icon, string Word) Of(Texts texts, StepState state)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return state switch
        {
            StepState.Done => ("circle-check", texts["klaar"]),
            StepState.Now => ("arrow-right", texts["nu"]),
            _ => ("circle-dashed", texts["later"]),
        };
    }
}
