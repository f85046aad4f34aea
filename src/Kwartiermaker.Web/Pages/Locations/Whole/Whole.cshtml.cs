using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Timeline;
using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;

namespace Kwartiermaker.Web.Pages.Locations.Whole;

/// <summary>The whole dossier as one document for the council, an auditor or a court: to print, or to keep as PDF.</summary>
[Authorize(LocationsPermissions.View), EnableRateLimiting(Costly.Policy)]
public sealed class WholeModel(DossierBook book, FindTimelineHandler timeline, IPeople people, CurrentUser user) : DossierPage
{
    /// <summary>A dossier of ten years has a few hundred; more would not be read on paper.</summary>
    private const int MostEvents = 5_000;

    public override bool ShowsHead => false;

    public IReadOnlyList<BookPart> Parts { get; private set; } = [];

    public IReadOnlyList<TimelineRow> Events { get; private set; } = [];

    public IReadOnlyList<(string Role, string Name)> Team { get; private set; } = [];

    public string Reader => user.Name;

    public void OnGet()
    {
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Parts = await book.OfAsync(Dossier, cancel);
        Events = [.. (await timeline.HandleAsync(DossierId, MostEvents, null, cancel)).Reverse()];
        Team = [.. (await people.FindAsync(Dossier.Team.InOrder, cancel)).Select(p => (p.Role, p.Name))];
    }
}
