using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Positions;

/// <summary>What the college said, now and before, and how its conditions stand.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class PositionModel(FindPositionsHandler positions, FindFollowUpsHandler followUps, CurrentUser user) : DossierPage
{
    protected override bool ShowsFiles => true;

    /// <summary>The first is the current one.</summary>
    public IReadOnlyList<PositionRow> Positions { get; private set; } = [];

    /// <summary>Conditions by position.</summary>
    public ILookup<Guid, FollowUpRow> Conditions { get; private set; } = null!;

    public bool IsSigned => Dossier.Phase >= Phase.PlanAndPermits;

    public bool MayRecord => user.May(PositionRights.For(user)) && Dossier.Standing == Standing.Active && !IsSigned;

    public void OnGet()
    {
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Positions = await positions.HandleAsync(DossierId, cancel);
        Conditions = (await followUps.HandleAsync(DossierId, cancel)).Where(f => f.Kind == LocationFollowUps.PositionCondition.Code).ToLookup(f => f.SourceId);
    }
}
