using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Locations.FollowUps;

/// <summary>Adds a condition, a promise or an action; an official of the municipality only adds conditions.</summary>
[Authorize(LocationsPermissions.TalkOrAnswer)]
public sealed class AddFollowUpModel(AddFollowUpHandler add, IEnumerable<IFollowUpSource> sources, IPeople people, CurrentUser user) : DossierPage
{
    [BindProperty(SupportsGet = true, Name = "soort")]
    public string Kind { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "bij")]
    public Guid SourceId { get; set; }

    [BindProperty]
    public AssignmentInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public string Back => Links.FollowUps.Source(DossierId, Kind, SourceId);

    public IActionResult OnGet()
    {
        Input.ResponsibleId = user.Id;
        if (sources.SingleOrDefault(s => s.Kind.Code == Kind) is not { } source)
            return NotFound();
        return user.May(source.PermissionOf(user)) ? Page() : Forbid();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await add.HandleAsync(new AddFollowUp(DossierId, Kind, SourceId, Input.ToAssignment()), cancel);
        return result.Succeeded ? DoneAt(Back, "Het is toegevoegd.") : Refused(result.Refusals);
    }

    protected override async Task LoadAsync(CancellationToken cancel) => People = (await people.FindAsync(cancel)).ToOptions(Dossier, Texts);
}
