using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.StandIns;
using Kwartiermaker.Web.Access;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Own;

/// <summary>Who looks after one's work during leave.</summary>
[Authorize(SignInSetup.SignedIn)]
public sealed class StandInModel(ArrangeStandInHandler arrange, FindStandInsHandler find, IPeople people, CurrentUser user) : FormPage
{
    [BindProperty]
    public StandInInput Input { get; set; } = new();

    public IReadOnlyList<StandInRow> ForMe { get; private set; } = [];

    public IReadOnlyList<StandInRow> ByMe { get; private set; } = [];

    /// <summary>Those who do the same work first: they have the rights for it.</summary>
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var result = await arrange.HandleAsync(new ArrangeStandIn(Input.StandInId, Input.From, Input.To), cancel);
        if (result.Succeeded)
            return DoneAt(Links.Own.StandIn(), "Uw vervanging is vastgelegd.");
        await LoadAsync(cancel);
        return Refused(result.Refusals);
    }

    public async Task<IActionResult> OnPostEndAsync([FromForm(Name = "arranged")] Guid arranged, CancellationToken cancel) =>
        (await arrange.EndAsync(arranged, cancel)).Succeeded ? DoneAt(Links.Own.StandIn(), "Uw vervanging is beëindigd.") : NotFound();

    private async Task LoadAsync(CancellationToken cancel)
    {
        ForMe = await find.ForMeAsync(cancel);
        ByMe = await find.ByMeAsync(cancel);
        var others = (await people.FindAsync(cancel)).Where(p => p.Id != user.Id && !p.Roles.Contains(Roles.MunicipalityOfficial))
            .OrderByDescending(p => p.Roles.Contains(user.Role)).ThenBy(p => p.Name);
        People = [new("", ""), .. others.Select(p => new SelectListItem($"{p.Name}, {Texts["role." + p.Role]} ({Area(p.Scope)})", p.Id.ToString()))];
    }

    /// <summary>A stand-in only sees the work of their own area.</summary>
    private string Area(Scope scope) => scope.Everywhere ? Texts["heel Nederland"] : string.Join(", ", scope.Regions);
}

public sealed class StandInInput
{
    public Guid? StandInId { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }
}
