using Kwartiermaker.Common.Timeline;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Tests.Toy.Pages;

/// <summary>One bicycle with its history.</summary>
[Authorize(ToyModule.View)]
public sealed class BikeModel(FindBikesHandler bikes, FindTimelineHandler timeline) : PageModel
{
    public BikeRow Bike { get; private set; } = null!;

    public IReadOnlyList<TimelineRow> Timeline { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if ((await bikes.HandleAsync(cancel, id)).SingleOrDefault() is not { } bike)
            return NotFound();
        (Bike, Timeline) = (bike, await timeline.HandleAsync(id, 20, null, cancel));
        return Page();
    }
}
