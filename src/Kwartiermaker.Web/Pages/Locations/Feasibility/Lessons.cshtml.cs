using Kwartiermaker.Common.Lists;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages.Locations.Feasibility;

/// <summary>What was learned from studies, over all dossiers in scope.</summary>
[Authorize(LocationsPermissions.ViewInternal)]
public sealed class LessonsModel(FindLessonsHandler find) : PageModel
{
    public const int Size = 25;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "soort")]
    public SiteKind? Kind { get; set; }

    public Page<LessonRow> Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Found = await find.HandleAsync(new FindLessons(Words, Kind, PageNumber.In(Request), Size), cancel);
}
