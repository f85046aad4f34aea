using Kwartiermaker.Common.Lists;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Remarks;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Remarks;

/// <summary>What colleagues tell each other about a location, and whom they ask to look along.</summary>
[Authorize(LocationsPermissions.ViewInternal)]
public sealed class RemarksModel(FindRemarksHandler find, AddRemarkHandler add, TakeBackRemarkHandler takeBack, IPeople people, RoleMatrix matrix, CurrentUser user) : DossierPage
{
    private const int PageSize = 20;

    [BindProperty]
    public RemarkInput Input { get; set; } = new();

    public Page<RemarkRow> Found { get; private set; } = new([], 0, 1, PageSize);

    /// <summary>Colleagues who can read it.</summary>
    public IReadOnlyList<Person> People { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await add.HandleAsync(new AddRemark(DossierId, Input.Text, Input.To), cancel);
        return result.Succeeded ? DoneAt(Links.Remarks.Of(DossierId), "De opmerking staat erbij.") : Refused(result.Refusals);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid remark, CancellationToken cancel)
    {
        var result = await takeBack.HandleAsync(new TakeBackRemark(DossierId, remark), cancel);
        return result.Succeeded ? DoneAt(Links.Remarks.Of(DossierId), "De opmerking is ingetrokken.") : Refused(result.Refusals);
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Found = await find.HandleAsync(DossierId, PageNumber.In(Request), PageSize, cancel);
        People = [.. (await people.FindAsync(cancel)).WhoCanSee(Dossier).Where(p => p.Id != user.Id && matrix.For(p.Roles).Contains(LocationsPermissions.ViewInternal))];
    }
}

public sealed class RemarkInput
{
    public string? Text { get; set; }

    public List<Guid> To { get; set; } = [];
}
