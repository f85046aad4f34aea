using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

/// <summary>The pipeline: who stands where, for how long, and what is late.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class BoardModel(FindBoardHandler board, CurrentUser user) : LocationsPage
{
    public override LocationsFace Face => LocationsFace.Board;

    public IReadOnlyList<BoardColumn> Columns { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Columns = await board.HandleAsync(Filter.For(user), cancel);
}
