using Kwartiermaker.Common;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Costs;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Costs;

/// <summary>What the use of the site costs over the years, for each way to use it.</summary>
[Authorize(LocationsPermissions.ViewCosts)]
public sealed class CostsModel(
    FindCostOptionsHandler find, CopyCostOptionHandler copy, RemoveCostOptionHandler remove, PreferCostOptionHandler prefer, IDatedValues values, CurrentUser user)
    : DossierPage
{
    [BindProperty(SupportsGet = true, Name = "optie")]
    public Guid? Chosen { get; set; }

    public IReadOnlyList<CostOptionRow> Options { get; private set; } = [];

    public CostOptionRow? Shown => Options.FirstOrDefault(o => o.Id == Chosen) ?? (Options.Count > 0 ? Options[0] : null);

    public DatedValue? RegularPlace { get; private set; }

    public DatedValue? EmergencyPlace { get; private set; }

    public string? Typed { get; private set; }

    public bool MayEdit => user.May(LocationsPermissions.EditCosts) && Dossier.Standing == Standing.Active;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostPreferAsync(Guid option, int version, CancellationToken cancel) =>
        Answer(await prefer.HandleAsync(new PreferCostOption(DossierId, option, version), cancel), option, "De mogelijkheid is gekozen.");

    public async Task<IActionResult> OnPostCopyAsync(Guid option, string? text, CancellationToken cancel)
    {
        Typed = text;
        var result = await copy.HandleAsync(new CopyCostOption(DossierId, option, text ?? ""), cancel);
        Chosen = option;
        return result.Succeeded ? DoneAt(Links.Costs.Edit(DossierId, result.Value), "De kopie staat klaar. Pas haar aan.") : Refused(result.Refusals, "Copy");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid option, int version, string? text, CancellationToken cancel)
    {
        Typed = text;
        return Answer(await remove.HandleAsync(new RemoveCostOption(DossierId, option, version, text ?? ""), cancel), option, "De mogelijkheid is verwijderd.");
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Options = await find.HandleAsync(DossierId, cancel);
        RegularPlace = values.Find("cost.reference.regular-place.year", Today);
        EmergencyPlace = values.Find("cost.reference.emergency-place.year", Today);
    }

    private IActionResult Answer(Result<Done> result, Guid option, string done)
    {
        Chosen = option;
        if (!result.Succeeded)
            return Refused(result.Refusals, "Remove");
        return DoneAt(Links.Costs.Of(DossierId, option), done);
    }
}
