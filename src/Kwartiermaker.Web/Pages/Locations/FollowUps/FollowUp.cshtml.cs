using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Locations.FollowUps;

/// <summary>How a condition, promise or action ended, or by when and by whom it will be done.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class FollowUpModel(
    ChangeFollowUpHandler change, FindFollowUpsHandler followUps, IEnumerable<IFollowUpSource> sources, IPeople people, CurrentUser user) : DossierPage
{
    [BindProperty]
    public FollowUpInput Input { get; set; } = new();

    public FollowUpRow Row { get; private set; } = null!;

    public FollowUpKind Kind { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public string Back => Links.FollowUps.Source(DossierId, Row.Kind, Row.SourceId);

    public async Task<IActionResult> OnGetAsync(Guid followUpId, CancellationToken cancel)
    {
        if (await FindAsync(followUpId, cancel) is { } no)
            return no;
        Input = FollowUpInput.From(Row);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid followUpId, CancellationToken cancel)
    {
        if (await FindAsync(followUpId, cancel) is { } no)
            return no;
        if (!ModelState.IsValid)
            return Page();
        var i = Input;
        var result = await change.HandleAsync(
            new ChangeFollowUp(DossierId, followUpId, i.Version, i.DueOn, i.ResponsibleId, i.State ?? FollowUpState.Open, i.SettledOn, i.How, i.LetterOn), cancel);
        if (result.Succeeded)
        {
            var ended = Row.State == FollowUpState.Open && i.State is FollowUpState.Done or FollowUpState.Dropped;
            return await UndoableAtAsync(Back, "Het is vastgelegd.", UndoSettle.Code, DossierId, ended ? followUpId.ToString() : null, cancel);
        }

        return await FindAsync(followUpId, cancel) ?? RefusedTakingVersion(result.Refusals, Input, FollowUpInput.From(Row));
    }

    protected override async Task LoadAsync(CancellationToken cancel) => People = (await people.FindAsync(cancel)).ToOptions(Dossier, Texts, Input.ResponsibleId);

    private async Task<IActionResult?> FindAsync(Guid id, CancellationToken cancel)
    {
        if ((await followUps.HandleAsync(DossierId, cancel)).FirstOrDefault(f => f.Id == id) is not { } row)
            return NotFound();
        Row = row;
        var source = sources.Single(s => s.Kind.Code == row.Kind);
        Kind = source.Kind;
        return user.May(source.PermissionOf(user)) ? null : Forbid();
    }
}

public sealed class FollowUpInput : IStoredVersion
{
    public int Version { get; set; }

    public FollowUpState? State { get; set; }

    public DateOnly? SettledOn { get; set; }

    public string? How { get; set; }

    public DateOnly? LetterOn { get; set; }

    public DateOnly? DueOn { get; set; }

    public Guid? ResponsibleId { get; set; }

    public static FollowUpInput From(FollowUpRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new()
        {
            Version = row.Version,
            State = row.State,
            SettledOn = row.SettledOn,
            How = row.How,
            LetterOn = row.LetterOn,
            DueOn = row.DueOn,
            ResponsibleId = row.ResponsibleId,
        };
    }
}
