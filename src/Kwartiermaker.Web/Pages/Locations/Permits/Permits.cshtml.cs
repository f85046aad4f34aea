using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Consultations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Permits;

/// <summary>What permits are needed, and where each application stands.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class PermitsModel(FindPermitsHandler permits, FindConsultationsHandler consultations, CurrentUser user) : DossierPage
{
    public PermitsView View { get; private set; } = null!;

    public IReadOnlyList<ConsultationRow> Consultations { get; private set; } = [];

    public bool MayWork => user.May(LocationsPermissions.Permits) && Dossier is { Standing: Standing.Active, Phase: >= Phase.PlanAndPermits };

    public void OnGet()
    {
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        View = (await permits.HandleAsync(DossierId, cancel))!;
        Consultations = await consultations.HandleAsync(DossierId, cancel);
    }
}
