using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

/// <summary>The steps from the first idea to the hand-over, in their groups, with how far each is.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class RealisationModel(GetGateHandler gate) : DossierPage
{
    private ILookup<string, Condition> conditions = Array.Empty<Condition>().ToLookup(c => "");

    /// <summary>What the gate before us asks of a step.</summary>
    public IReadOnlyList<Condition> Of(string page) => [.. conditions[page]];

    /// <summary>As the phase says it, and of a step that the gate asks about as its conditions do.</summary>
    public StepState StateOf(string page) => StepLook.StateOf(page, Dossier) switch
    {
        var state and (StepState.Later or StepState.TakenOver) => state,
        var byPhase when Of(page).Count == 0 => byPhase,
        _ => Of(page).Any(c => c.State == ConditionState.Missing) ? StepState.Now : StepState.Done,
    };

    public void OnGet()
    {
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        if (await gate.OfAsync(Dossier, cancel) is { } stand)
            conditions = stand.Conditions.ToLookup(c => c.Page.Split('/', '#')[0]);
    }
}
