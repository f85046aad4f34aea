using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Locations.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Waiting;
using Kwartiermaker.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages;

/// <summary>What needs me today, what is late, what is next.</summary>
[Authorize(SignInSetup.SignedIn)]
public sealed class IndexModel(FindDeadlinesHandler deadlines, CountDossiersHandler counts, FindWaitingHandler waiting, CurrentUser user, TimeProvider time) : PageModel
{
    /// <summary>How many of each list stand on the page; the rest is one click away.</summary>
    public const int Shown = 6;

    public DateOnly Today { get; private set; }

    public IReadOnlyList<DeadlineRow> Late { get; private set; } = [];

    public IReadOnlyList<DeadlineRow> Now { get; private set; } = [];

    public IReadOnlyList<DeadlineRow> Soon { get; private set; } = [];

    public IReadOnlyList<PhaseCount> Counts { get; private set; } = [];

    public IReadOnlyList<WaitingItem> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(time.GetUtcNow().UtcDateTime, Texts.Amsterdam));
        var mine = await deadlines.HandleAsync(new FindDeadlines(user.Id, Most: 200), cancel);
        Late = mine.Where(d => d.DueOn < Today).ToList();
        Now = mine.Where(d => d.DueOn == Today).ToList();
        Soon = mine.Where(d => d.DueOn > Today || d.DueOn is null).ToList();
        Waiting = await waiting.HandleAsync(cancel);
        Counts = await counts.HandleAsync(new DossierFilter(), cancel);
    }
}
