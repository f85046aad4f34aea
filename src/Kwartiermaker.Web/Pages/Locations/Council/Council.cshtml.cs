using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Council;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Council;

/// <summary>Briefings of the council, and everything that was promised there.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class CouncilModel(FindBriefingsHandler briefings, FindFollowUpsHandler followUps, CurrentUser user, Clock clock) : DossierPage
{
    public IReadOnlyList<BriefingRow> Briefings { get; private set; } = [];

    public IReadOnlyList<FollowUpRow> Promises { get; private set; } = [];

    public DateTime Now => clock.Now;

    public bool MayChange => user.May(LocationsPermissions.Talk) && Dossier.Standing == Standing.Active;

    /// <summary>Before the formal request there is nothing to explain.</summary>
    public bool IsEarly => Dossier.Phase < Phase.FormalRequest;

    public bool MayPlan => MayChange && !IsEarly;

    public void OnGet()
    {
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Briefings = await briefings.HandleAsync(DossierId, cancel);
        Promises = (await followUps.HandleAsync(DossierId, cancel)).Where(f => f.Kind == LocationFollowUps.CouncilPromise.Code).ToList();
    }
}
