using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.NextSteps;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

/// <summary>The pipeline: who stands where, for how long, and what is late.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class BoardModel(FindBoardHandler board, FindWorkHandler work, CurrentUser user) : LocationsPage
{
    public override LocationsFace Face => LocationsFace.Board;

    public IReadOnlyList<BoardColumn> Columns { get; private set; } = [];

    /// <summary>By dossier.</summary>
    public IReadOnlyDictionary<Guid, DossierWork> Work { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Columns = await board.HandleAsync(Filter.For(user), cancel);
        Work = await work.HandleAsync([.. Columns.SelectMany(c => c.Cards).Select(c => c.Id)], cancel);
    }
}
