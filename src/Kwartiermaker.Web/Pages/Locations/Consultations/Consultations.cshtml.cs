using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Consultations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Consultations;

/// <summary>Questions to municipal and provincial services, with their advice.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class ConsultationsModel(FindConsultationsHandler find, CurrentUser user) : DossierPage
{
    protected override bool ShowsFiles => true;

    public IReadOnlyList<ConsultationRow> Rows { get; private set; } = [];

    public bool MayWork => user.May(LocationsPermissions.Permits) && Dossier is { Standing: Standing.Active, Phase: >= Phase.PlanAndPermits };

    public void OnGet()
    {
    }

    protected override async Task LoadAsync(CancellationToken cancel) => Rows = await find.HandleAsync(DossierId, cancel);
}
