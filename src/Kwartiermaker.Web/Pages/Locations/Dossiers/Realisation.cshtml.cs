using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

/// <summary>The steps from the first idea to the hand-over, in their groups, with how far each is.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class RealisationModel(GetGateHandler gate, CurrentUser user) : DossierPage
{
    private ILookup<string, Condition> conditions = Array.Empty<Condition>().ToLookup(c => "");

    /// <summary>Whether this person may know how far we are.</summary>
    public bool SeesConditions => user.May(LocationsPermissions.ViewInternal);

    /// <summary>What the gate before us asks of a step.</summary>
    public IReadOnlyList<Condition> Of(string page) => [.. conditions[page]];

    public void OnGet()
    {
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        if (await gate.OfAsync(Dossier, cancel) is { } stand)
            conditions = stand.Conditions.ToLookup(c => c.Page.Split('/', '#')[0]);
    }
}
