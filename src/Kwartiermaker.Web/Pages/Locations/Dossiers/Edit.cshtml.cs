using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

[Authorize(LocationsPermissions.Register)]
public sealed class EditModel(GetDossierHandler get, ChangeSiteHandler change, IMunicipalities municipalities) : EditPage<SiteInput>
{
    public override string Back => Links.Dossier(DossierId);

    protected override string DoneText => Texts["De gegevens zijn bewaard."];

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(SiteInput input, CancellationToken cancel) =>
        (await change.HandleAsync(new ChangeSite(DossierId, input.Version, input.ToFacts(municipalities)), cancel)).Refusals;

    protected override async Task<SiteInput?> StoredAsync(CancellationToken cancel) =>
        await get.HandleAsync(DossierId, cancel) is { } stored ? SiteInput.From(stored, municipalities) : null;
}
