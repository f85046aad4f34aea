using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Costs;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Costs;

[Authorize(LocationsPermissions.EditCosts)]
public sealed class EditCostOptionModel(FindCostOptionsHandler find, ChangeCostOptionHandler change) : EditPage<CostInput>
{
    [BindProperty(SupportsGet = true, Name = "optie")]
    public Guid OptionId { get; set; }

    public override string Back => Links.Costs.Of(DossierId, OptionId);

    protected override string DoneText => Texts["De kosten zijn bewaard."];

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(CostInput input, CancellationToken cancel) =>
        (await change.HandleAsync(new ChangeCostOption(DossierId, OptionId, input.Version, input.ToFacts()), cancel)).Refusals;

    protected override async Task<CostInput?> StoredAsync(CancellationToken cancel) =>
        (await find.HandleAsync([OptionId], cancel)).SingleOrDefault(o => o.DossierId == DossierId) is { } row ? CostInput.From(row.Facts, row.Version) : null;
}
