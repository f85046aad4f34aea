using Kwartiermaker.Common.Lists;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.NextSteps;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using System.Text.Json;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

/// <summary>All dossiers that the person may see, by filter, with the filters kept for next time.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class IndexModel(
    FindDossiersHandler dossiers, FindWorkHandler work, FindViewsHandler views, SaveViewHandler save, RemoveViewHandler remove, CurrentUser user) : LocationsPage
{
    public const int PageSize = 25;

    private static readonly string List = Links.Locations();

    public override LocationsFace Face => LocationsFace.List;

    public Page<DossierRow> Found { get; private set; } = null!;

    /// <summary>By dossier.</summary>
    public IReadOnlyDictionary<Guid, DossierWork> Work { get; private set; } = null!;

    public IReadOnlyList<SavedViewRow> Views { get; private set; } = [];

    public ViewInput Input { get; private set; } = new();

    public Task OnGetAsync(CancellationToken cancel) =>
        LoadAsync(PageNumber.In(Request), cancel);

    public async Task<IActionResult> OnPostSaveViewAsync([FromForm(Name = "Input.Name")] string? name, [FromForm] string? filter, CancellationToken cancel)
    {
        UseFilter(filter);
        var result = await save.HandleAsync(new SaveView(List, LocationsPermissions.View, name ?? "", Filter.ToQuery()), cancel);
        if (result.Succeeded)
            return DoneAt(Links.Locations() + Filter.ToQuery(), "Het filter is bewaard.");
        Input = new ViewInput { Name = name };
        await LoadAsync(1, cancel);
        return Refused(result.Refusals);
    }

    public async Task<IActionResult> OnPostRemoveViewAsync([FromForm] Guid viewId, [FromForm] string? filter, CancellationToken cancel)
    {
        UseFilter(filter);
        var view = (await views.HandleAsync(List, cancel)).FirstOrDefault(v => v.Id == viewId);
        var result = await remove.HandleAsync(new RemoveView(viewId), cancel);
        if (!result.Succeeded || view is null)
            return NotFound();
        var again = JsonSerializer.Serialize(new SaveView(List, LocationsPermissions.View, view.Name, view.Query));
        return await UndoableAtAsync(Links.Locations() + Filter.ToQuery(), "Het filter is verwijderd.", UndoRemoveView.Code, viewId, again, cancel);
    }

    private async Task LoadAsync(int page, CancellationToken cancel)
    {
        Found = await dossiers.OrLastAsync(Filter.For(user), page, PageSize, cancel);
        Work = await work.HandleAsync([.. Found.Rows.Select(r => r.Id)], cancel);
        Views = await views.HandleAsync(List, cancel);
    }
}

public sealed class ViewInput
{
    public string? Name { get; set; }
}
